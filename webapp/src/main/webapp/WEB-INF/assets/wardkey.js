// Comforts only: every page works without this.
'use strict';

// Shows and hides a password.
for (const button of document.querySelectorAll('[data-reveals]')) {
  const field = document.getElementById(button.dataset.reveals);
  const words = [button.textContent, button.dataset.hide];
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.textContent = words[shown ? 0 : 1];
    field.focus();
  });
  // A browser offers to remember what leaves a password field, and only that.
  field.form.addEventListener('submit', () => { field.type = 'password'; });
}

// Spaces a code as it is typed: 123 456. The server reads it with and without spaces.
for (const field of document.querySelectorAll('[data-groups]')) {
  const size = Number(field.dataset.groups);
  const bare = (text) => text.replace(/[\s-]/g, '');
  // Longer than six is a backup code, which is printed in fours.
  const sizeOf = (code) => (code.length > 6 ? 4 : size);
  const spaced = (code) => (code.match(new RegExp(`.{1,${sizeOf(code)}}`, 'gu')) || []).join(' ');
  field.addEventListener('input', (event) => {
    // Who writes in another script composes: leave the field alone until they are done.
    if (event.isComposing) return;
    const before = bare(field.value.slice(0, field.selectionStart)).length;
    const code = bare(field.value);
    field.classList.toggle('is-long', code.length > 6);
    const text = spaced(code);
    if (text === field.value) return;
    field.value = text;
    // The caret stays behind the character that it was behind.
    const caret = before + Math.max(0, Math.ceil(before / sizeOf(code)) - 1);
    field.setSelectionRange(caret, caret);
  });
}

// Copies a text, and says so.
for (const button of document.querySelectorAll('[data-copies]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copies);
    // A list goes line by line.
    const lines = source.matches('ol, ul') ? [...source.children] : [source];
    await navigator.clipboard.writeText(lines.map((line) => line.textContent.trim()).join('\n'));
    button.nextElementSibling.textContent = button.dataset.done;
  });
}

// Prints the page.
for (const button of document.querySelectorAll('[data-prints]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Warns a minute before a session ends for want of use, and lengthens it for who says so.
const ending = document.getElementById('ending');
if (ending) {
  const stay = ending.querySelector('[data-stays]');
  const count = ending.querySelector('[data-counts]');
  let ends = Date.now() + Number(ending.dataset.left) * 1000;
  const left = () => Math.ceil((ends - Date.now()) / 1000);
  // Asking (GET) is no use of the session; staying (POST) is.
  const ask = async (method) => {
    const body = method === 'POST' ? new URLSearchParams({ formToken: stay.dataset.token }) : undefined;
    const answer = await fetch('/profile/session', { method, body, redirect: 'manual' });
    ends = Date.now() + (answer.ok ? Number(await answer.text()) : 0) * 1000;
  };
  const look = async () => {
    // Perhaps it was used in another tab, or this machine slept.
    if (left() <= 60 && !ending.open) await ask('GET');
    if (left() <= 0) return location.replace('/profile');
    if (left() <= 60 && !ending.open) ending.showModal();
    if (left() > 60 && ending.open) ending.close();
    count.textContent = left();
    return setTimeout(look, Math.max(1, Math.min(left() - 60, 30)) * 1000);
  };
  const again = () => setTimeout(() => look().catch(again), 1000);
  stay.addEventListener('click', () => ask('POST').then(() => { if (left() > 60) ending.close(); }).catch(() => {}));
  look().catch(again);
}

// A second press while the first is on its way sends nothing: a code works once.
for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
// Back again out of the browser's memory: the forms can be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});
