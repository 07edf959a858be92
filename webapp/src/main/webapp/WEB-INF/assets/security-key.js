// Lets a security key answer what a page asks, and sends the answer with the page's form.
'use strict';

{
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const named = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  const asked = (question) => ({
    ...question,
    challenge: bytes(question.challenge),
    ...(question.user && { user: { ...question.user, id: bytes(question.user.id) } }),
    ...(question.allowCredentials && { allowCredentials: named(question.allowCredentials) }),
    ...(question.excludeCredentials && { excludeCredentials: named(question.excludeCredentials) }),
  });

  const answered = ({ id, rawId, type, response }) => JSON.stringify({
    id,
    rawId: text(rawId),
    type,
    clientExtensionResults: {},
    response: response.attestationObject ? {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports ? response.getTransports() : [],
    } : {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle && response.userHandle.byteLength ? text(response.userHandle) : null,
    },
  });

  for (const button of document.querySelectorAll('[data-key]')) {
    const cell = button.parentElement;
    const say = (what) => {
      for (const words of cell.querySelectorAll('[data-says]')) words.hidden = words.dataset.says !== what;
    };
    if (!window.PublicKeyCredential) continue;
    say('nothing');
    button.hidden = false;
    button.addEventListener('click', async () => {
      say('nothing');
      button.disabled = true;
      try {
        const publicKey = asked(JSON.parse(button.dataset.question));
        const key = await navigator.credentials[button.dataset.key]({ publicKey });
        document.getElementById(button.dataset.answer).value = answered(key);
        document.getElementById(button.dataset.go).click();
      } catch (refused) {
        say(refused.name === 'InvalidStateError' ? 'known' : 'failed');
      } finally {
        button.disabled = false;
        button.focus();
      }
    });
  }
}
