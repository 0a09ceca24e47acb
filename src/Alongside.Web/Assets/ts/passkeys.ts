/** Forms that the device's own dialogue fills in. They show only where it can. */
export function passkeys(): void {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.hidden = false;
    if (form.dataset.passkey === "new") onSubmit(form, make);
    else prove(form);
  }
}

type Ask = (form: HTMLFormElement) => Promise<Credential | null>;

/** The browser offers a passkey in the address field by itself; the button asks for one. */
function prove(form: HTMLFormElement): void {
  const waiting = new AbortController();
  const get = (more: CredentialRequestOptions) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options(form)),
      ...more,
    });
  onSubmit(form, () => {
    waiting.abort();
    return get({});
  });
  if (!document.querySelector("[autocomplete~='webauthn']")) return;
  void PublicKeyCredential.isConditionalMediationAvailable?.().then(async (can) => {
    if (can) await send(form, () => get({ mediation: "conditional", signal: waiting.signal }));
  });
}

function make(form: HTMLFormElement): Promise<Credential | null> {
  return navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options(form)),
  });
}

function onSubmit(form: HTMLFormElement, ask: Ask): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(form, ask);
  });
}

async function send(form: HTMLFormElement, ask: Ask): Promise<void> {
  try {
    const given = await ask(form);
    if (!(given instanceof PublicKeyCredential)) return;
    form.querySelector<HTMLInputElement>("[name=Credential]")!.value = JSON.stringify(given.toJSON());
    form.submit();
  } catch (problem) {
    // Who changes their mind in the dialogue stays on the page as it was.
    if (!(problem instanceof DOMException)) throw problem;
  }
}

function options(form: HTMLFormElement) {
  return JSON.parse(form.dataset.options!);
}
