// A second click on the same button sends nothing. The server guards too; this only saves the reader a question.
// The button is not disabled: then its name and value would not be sent, and focus would be lost.
let listening = false;

export default () => {
  if (listening) return;
  listening = true;
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.onderweg) {
      event.preventDefault();
      return;
    }
    form.dataset.onderweg = 'ja';
    event.submitter?.setAttribute('aria-disabled', 'true');
    setTimeout(() => form.dataset.onderweg && busy(form, event.submitter), 1000);
    // A download or an answer without a new page leaves the form on screen: free it after a while.
    setTimeout(() => free(form), 8000);
  });
  addEventListener('pageshow', event => event.persisted && document.querySelectorAll('form[data-onderweg]').forEach(free));
};

// After a second the reader hears that it is under way, and not that the click was lost.
function busy(form, button) {
  if (!button || button.parentElement.querySelector('.bezigregel')) return;
  const line = Object.assign(document.createElement('span'), { className: 'bezigregel', role: 'status' });
  button.after(line);
  // The region first, then its words: else they are not spoken.
  setTimeout(() => { line.textContent = 'Even geduld, Naast is bezig'; }, 50);
}

function free(form) {
  form.querySelectorAll('.bezigregel').forEach(line => line.remove());
  delete form.dataset.onderweg;
  form.querySelectorAll('[aria-disabled="true"]').forEach(button => button.removeAttribute('aria-disabled'));
}
