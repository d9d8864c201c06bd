// <div data-plandatum="Geldt vanaf"><input></div>: says which day a text like "+6w" becomes, and opens a calendar that marks weekends
// and holidays. Both come from the server, which also reads the form: without this the field works as it is.
import { make } from './element.js';

const WAIT = 250;
const known = new WeakSet();
async function get(address) {
  const answer = await fetch(address, { credentials: 'same-origin', redirect: 'error' }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

function watch(place) {
  if (known.has(place)) return;
  known.add(place);
  const field = place.querySelector('input');
  const name = place.dataset.plandatum;
  const button = make('button', { type: 'button', class: 'nl-button nl-button--secondary knop-klein', 'aria-haspopup': 'dialog', 'aria-label': `Kalender voor ${name}` });
  button.append(place.querySelector('template').content.cloneNode(true));
  const status = make('p', { role: 'status', class: 'plandatum-uitleg' });
  place.append(button, status);

  let timer = 0, asked = '';
  async function explain() {
    const text = field.value.trim();
    asked = text;
    const found = text && await get(`/datum?tekst=${encodeURIComponent(text)}`);
    // Only the answer to the last letters counts.
    if (asked !== text) return;
    status.textContent = found ? found.uitleg + (found.vrij ? `. Let op: ${found.vrij}.` : '') : '';
    status.toggleAttribute('data-vrij', Boolean(found?.vrij));
  }
  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(explain, WAIT); });
  // An error above the field says the same already.
  if (field.value && field.getAttribute('aria-invalid') !== 'true') explain();

  button.addEventListener('click', async () => {
    const chosen = (await get(`/datum?tekst=${encodeURIComponent(field.value || 'vandaag')}`))?.datum ?? null;
    await calendar(name, chosen, day => {
      field.value = day;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    button.focus();
  });
}

/** A month at a time in a dialog: arrows go by day and week, Page Up and Page Down by month, Enter chooses, Escape closes. */
async function calendar(name, chosen, choose) {
  const dialog = make('dialog', { class: 'kalender', 'aria-label': `Kies een dag: ${name}` });
  const head = make('div', { class: 'kalender-kop' });
  const title = make('h2', { 'aria-live': 'polite' });
  const earlier = make('button', { type: 'button', class: 'nl-button nl-button--secondary knop-klein', 'aria-label': 'Vorige maand' }, '‹');
  const later = make('button', { type: 'button', class: 'nl-button nl-button--secondary knop-klein', 'aria-label': 'Volgende maand' }, '›');
  head.append(earlier, title, later);
  const table = make('table', { role: 'grid' });
  const note = make('p', { class: 'klein stil' });
  const close = make('button', { type: 'button', class: 'nl-button nl-button--secondary knop-klein' }, 'Sluiten');
  dialog.append(head, table, note, close);
  document.body.append(dialog);

  let month = null;
  const buttons = () => [...table.querySelectorAll('button')];
  const focus = index => {
    buttons().forEach((day, at) => { day.tabIndex = at === index ? 0 : -1; });
    buttons()[index].focus();
  };
  async function show(key, at) {
    const found = await get(`/datum/maand?maand=${key}`);
    if (!found) return;
    month = found;
    title.textContent = found.naam;
    const headings = make('tr', {});
    headings.append(...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].map(day => make('th', { scope: 'col', abbr: day }, day.slice(0, 2))));
    const rows = [];
    for (let place = -found.begin; place < found.dagen.length; place += 7) {
      const row = make('tr', {});
      for (let column = place; column < place + 7; column++) {
        const day = found.dagen[column];
        const cell = make('td', {});
        if (day) {
          const holiday = day.vrij && day.vrij !== 'weekend';
          const pick = make('button', { type: 'button', tabindex: '-1', 'aria-label': day.naam + (holiday ? `, ${day.vrij}` : '') }, String(day.dag));
          if (day.vrij) pick.dataset.vrij = holiday ? 'feestdag' : 'weekend';
          if (day.datum === chosen) cell.setAttribute('aria-selected', 'true');
          if (day.datum === found.vandaag) pick.setAttribute('aria-current', 'date');
          pick.addEventListener('click', () => { choose(day.datum); dialog.close(); });
          cell.append(pick);
        }
        row.append(cell);
      }
      rows.push(row);
    }
    table.replaceChildren(make('thead', {}), make('tbody', {}));
    table.tHead.append(headings);
    table.tBodies[0].append(...rows);
    note.textContent = found.dagen.filter(day => day.vrij && day.vrij !== 'weekend').map(day => `${day.dag}: ${day.vrij}`).join(', ');
    const last = found.dagen.length - 1;
    if (at !== null) focus(Math.min(last, at < 0 ? found.dagen.length + at : at));
    else buttons()[0].tabIndex = 0;
  }
  earlier.addEventListener('click', () => show(month.vorige, null));
  later.addEventListener('click', () => show(month.volgende, null));
  close.addEventListener('click', () => dialog.close());
  table.addEventListener('keydown', event => {
    const at = buttons().indexOf(event.target), weekday = (at + month.begin) % 7, count = month.dagen.length;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - 7, ArrowDown: at + 7, Home: at - weekday, End: at + 6 - weekday }[event.key];
    if (event.key === 'PageUp') show(month.vorige, at);
    else if (event.key === 'PageDown') show(month.volgende, at);
    else if (to === undefined || at < 0) return;
    else if (to < 0) show(month.vorige, to);
    else if (to >= count) show(month.volgende, to - count);
    else focus(to);
    event.preventDefault();
  });
  const [day, monthNumber, year] = (chosen ?? '').split('-').map(Number);
  await show(year ? `${year}-${String(monthNumber).padStart(2, '0')}` : '', null);
  if (!month) { dialog.remove(); return; }
  dialog.showModal();
  focus(Math.max(0, (day || 1) - 1));
  await new Promise(done => dialog.addEventListener('close', done, { once: true }));
  dialog.remove();
}

export default root => root.querySelectorAll('[data-plandatum]').forEach(watch);
