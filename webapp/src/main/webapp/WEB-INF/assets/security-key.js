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

  const ask = async (button) => {
    const formToken = button.form.elements.formToken.value;
    const answer = await fetch(button.dataset.question, {
      method: 'POST', body: new URLSearchParams({ formToken }), redirect: 'manual',
    });
    // What the page was about is over: it says so itself.
    if (answer.status !== 200) return location.reload();
    return asked(await answer.json());
  };

  for (const button of document.querySelectorAll('[data-key]')) {
    const cell = button.parentElement;
    const field = document.getElementById(button.dataset.answer);
    const go = document.getElementById(button.dataset.go);
    const sends = button.classList.contains('go');
    const say = (what) => {
      for (const words of cell.querySelectorAll('[data-says]')) words.hidden = words.dataset.says !== what;
    };
    if (!window.PublicKeyCredential) {
      say('missing');
      continue;
    }
    button.hidden = false;
    if (cell.classList.contains('is-wrong')) button.focus();
    button.addEventListener('click', async () => {
      say('nothing');
      button.disabled = true;
      try {
        const publicKey = await ask(button);
        if (!publicKey) return;
        field.value = answered(await navigator.credentials[button.dataset.key]({ publicKey }));
        if (sends) return go.click();
        say('answered');
        go.focus();
      } catch (refused) {
        say(refused.name === 'InvalidStateError' ? 'known' : 'failed');
        button.disabled = false;
        button.focus();
      } finally {
        button.disabled = false;
      }
    });
    // The Enter key in a field beside it presses it, too.
    button.form.addEventListener('submit', (event) => {
      if (!sends || field.value) return;
      event.preventDefault();
      delete button.form.dataset.sent;
      button.click();
    });
  }
}
