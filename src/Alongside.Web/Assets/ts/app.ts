// Enhancement only: every action also works as a plain form or link.
import { closeNotes } from "./close-notes";
import { coach } from "./coach";
import { dropFile } from "./drop-file";
import { focusProblem } from "./focus-problem";
import { letUndoPass } from "./let-undo-pass";
import { live } from "./live";
import { openOnWide } from "./open-on-wide";
import { passkeys } from "./passkeys";
import { phone } from "./phone";
import { printPage } from "./print-page";
import { underWay } from "./under-way";

openOnWide();
closeNotes();
coach();
printPage();
dropFile();
underWay();
phone();
passkeys();
letUndoPass();
focusProblem();
live();
