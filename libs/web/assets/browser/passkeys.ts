/**
 * Asks the device for a passkey where a form stands for one, and sends what it answers. The form is hidden until it is known that the
 * browser can: whoever has no passkey, or changes their mind, loses nothing.
 */
export function askForPasskeys(): void {
  const knows = window.PublicKeyCredential as Partial<typeof PublicKeyCredential> | undefined;
  const { parseRequestOptionsFromJSON: toAsk, parseCreationOptionsFromJSON: toMake } = knows ?? {};
  if (toAsk === undefined || toMake === undefined) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      const answer = form.elements.namedItem('answer') as HTMLInputElement;
      if (answer.value !== '') return;
      event.preventDefault();
      const options = JSON.parse(form.dataset.options!) as never;
      const asked =
        form.dataset.passkey === 'get'
          ? navigator.credentials.get({ publicKey: toAsk.call(knows, options) })
          : navigator.credentials.create({ publicKey: toMake.call(knows, options) });
      asked.then(
        (credential) => {
          answer.value = JSON.stringify(credential);
          form.requestSubmit();
        },
        () => {
          // Whoever closes the device's question stays where they are.
        },
      );
    });
  }
}
