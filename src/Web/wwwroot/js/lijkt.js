// While a person is being registered: is there a dossier already? <form data-lijkt="address"> with a [data-lijkt-uit] in it.
// The fields go in the body, never in an address: a BSN may be among them.
const WAIT = 700;
const FIELDS = /^Invoer\.(Voornamen|Voorvoegsel|Geslachtsnaam|Geboren\..*|Vnummer|Bsn)$/;
const known = new WeakSet();

export default root => root.querySelectorAll('form[data-lijkt]').forEach(form => {
  if (known.has(form)) return;
  known.add(form);
  const out = form.querySelector('[data-lijkt-uit]');
  let timer = 0;
  let turn = 0;

  async function ask() {
    const mine = ++turn;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (FIELDS.test(name) && typeof value === 'string') fields.append(name, value);
    try {
      const answer = await fetch(form.dataset.lijkt, {
        method: 'POST',
        body: fields,
        headers: { RequestVerificationToken: form.querySelector('[name=__RequestVerificationToken]')?.value ?? '' },
        credentials: 'same-origin',
        redirect: 'error',
      });
      if (!answer.ok || mine !== turn) return;
      const text = (await answer.text()).trim();
      // The same answer again is not read out again.
      if (text === out.dataset.was) return;
      out.dataset.was = text;
      out.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.childNodes);
    } catch {
      // No connection: sending the form asks the same.
    }
  }

  form.addEventListener('input', event => {
    if (!FIELDS.test(event.target.name ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
});
