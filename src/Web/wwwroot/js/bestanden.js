// Files can be dropped on the form, and their way to the server is shown. Without script the form simply sends them.
const known = new WeakSet();

export default root => root.querySelectorAll('form[data-bestanden]').forEach(form => {
  if (known.has(form)) return;
  known.add(form);
  const input = form.querySelector('input[type=file]');
  const status = form.querySelector('[data-voortgang]');
  for (const kind of ['dragenter', 'dragover']) form.addEventListener(kind, event => { event.preventDefault(); form.classList.add('sleep'); });
  for (const kind of ['dragleave', 'drop']) form.addEventListener(kind, () => form.classList.remove('sleep'));
  form.addEventListener('drop', event => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  // Said before sending, decided by the server: what is too big is not kept, the others are.
  const largest = Number(form.dataset.bestanden), together = Number(form.dataset.samen);
  const tooMuch = () => [...input.files].reduce((sum, file) => sum + file.size, 0) > together;
  input.addEventListener('change', () => {
    const big = [...input.files].filter(file => file.size > largest).map(file => file.name);
    status.textContent = tooMuch() ? `Samen zijn de bestanden te groot. Stuur ze in delen van ${together / 1024 / 1024} MB.`
      : big.length ? `Te groot, wordt niet bewaard: ${big.join(', ')}.`
      : input.files.length > 1 ? `${input.files.length} bestanden gekozen.` : '';
  });
  form.addEventListener('submit', event => {
    if (!input.files.length || event.defaultPrevented) return;
    event.preventDefault();
    if (tooMuch()) return;
    const send = new XMLHttpRequest();
    send.upload.addEventListener('progress', step => {
      if (step.lengthComputable) status.textContent = step.loaded < step.total ? `${Math.floor(100 * step.loaded / step.total)} procent verstuurd` : 'Verstuurd. De bestanden worden nagekeken.';
    });
    send.addEventListener('load', () => {
      // The answer is a page like any other: it takes the place of this one. Asking for it again would lose what it says once.
      const page = new DOMParser().parseFromString(send.responseText, 'text/html');
      const answer = page.querySelector('main');
      if (!answer) { location.reload(); return; }
      if (send.status < 400 && send.responseURL) history.pushState(null, '', send.responseURL);
      document.title = page.title;
      document.querySelector('main').replaceWith(document.adoptNode(answer));
      document.dispatchEvent(new CustomEvent('naast:nieuw'));
      answer.focus();
    });
    send.addEventListener('error', () => { status.textContent = 'De verbinding viel weg. Uw keuze staat er nog: probeer het opnieuw.'; });
    send.open('POST', form.action);
    send.send(new FormData(form));
  });
});
