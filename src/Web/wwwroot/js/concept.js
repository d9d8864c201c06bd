// Autosave: <form data-concept="/concepten/sleutel"> with a [data-concept-status] (role=status) in it.
// 2.5 s after the last key the fields go to that address, with the form's own antiforgery token.
const WAIT = 2500;
const RETRY = 8000;
const known = new WeakSet();

const clock = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).replace(':', '.');

function watch(form) {
  if (known.has(form)) return;
  known.add(form);
  const status = form.querySelector('[data-concept-status]');
  let timer = 0;
  let unsaved = false;
  let version = 0;

  const say = (text, state) => {
    if (!status) return;
    status.textContent = text;
    status.dataset.staat = state;
  };
  const body = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && name !== '__RequestVerificationToken') fields.append(name, value);
    }
    return fields;
  };

  async function save() {
    const mine = version;
    try {
      const answer = await fetch(form.dataset.concept, {
        method: 'POST',
        body: body(),
        headers: { RequestVerificationToken: form.querySelector('[name=__RequestVerificationToken]')?.value ?? '' },
        credentials: 'same-origin',
        redirect: 'error',
        keepalive: true,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      // Something typed while the request was under way is still unsaved.
      if (mine === version) {
        unsaved = false;
        say(`Concept bewaard ${clock()} uur`, 'goed');
      }
    } catch {
      say('Nog niet bewaard, we proberen het opnieuw', 'fout');
      plan(RETRY);
    }
  }
  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  const changed = () => {
    version++;
    unsaved = true;
    plan(WAIT);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    unsaved = false;
  });
  addEventListener('online', () => unsaved && save());
  addEventListener('beforeunload', event => {
    if (unsaved && document.contains(form)) event.preventDefault();
  });
}

export default root => root.querySelectorAll('form[data-concept]').forEach(watch);
