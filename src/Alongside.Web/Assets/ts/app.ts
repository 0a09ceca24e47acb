// Enhancement only: every action also works as a plain form or link.
import { closeNotes } from "./close-notes";
import { coach } from "./coach";
import { focusProblem } from "./focus-problem";
import { letUndoPass } from "./let-undo-pass";
import { live } from "./live";
import { openOnWide } from "./open-on-wide";
import { phone } from "./phone";
import { printPage } from "./print-page";

openOnWide();
closeNotes();
coach();
printPage();
phone();
letUndoPass();
focusProblem();
live();
