// <input data-suggesties="/zoeken/suggesties">: persons under the search box while typing, as a combobox with a list.
// Names only: what holds a digit may be a BSN and never becomes an address. Without this the box searches as it is.
import { make } from './element.js';

const WAIT = 150;
const known = new WeakSet();

function watch(box) {
  if (known.has(box)) return;
  known.add(box);
  const list = make('ul', { id: 'zoeklijst', class: 'zoeklijst', role: 'listbox', 'aria-label': 'Personen', hidden: '' });
  // There before it says something: a region that appears together with its text is often not spoken.
  const status = make('p', { role: 'status', class: 'voorlees', 'data-zoekstand': '' });
  box.form.append(list, status);
  let timer = 0;
  let request = null;
  let active = -1;

  const mark = index => {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  };
  const stop = () => {
    clearTimeout(timer);
    request?.abort();
    request = null;
  };
  const close = () => {
    stop();
    mark(-1);
    list.hidden = true;
    if (box.role === 'combobox') box.setAttribute('aria-expanded', 'false');
  };
  const show = ({ personen, meer }) => {
    list.replaceChildren(...personen.map((person, index) => {
      const option = make('li', { id: `zoeklijst-${index}`, role: 'option', 'data-adres': person.adres, 'aria-selected': 'false' });
      const name = make('b', {}, person.naam);
      if (person.eigen) name.append(' ', make('bdi', {}, person.eigen));
      option.append(name, ' ', make('span', {}, person.onder));
      return option;
    }));
    mark(-1);
    list.hidden = personen.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    const count = personen.length === 1 ? '1 resultaat' : `${personen.length} resultaten`;
    status.textContent = list.hidden ? 'Geen resultaten'
      : `${meer ? `De eerste ${count}` : count}. Kies met de pijltjestoetsen.`;
  };
  async function ask(words) {
    const mine = new AbortController();
    request = mine;
    try {
      const answer = await fetch(`${box.dataset.suggesties}?q=${encodeURIComponent(words)}`, { signal: mine.signal, credentials: 'same-origin', redirect: 'error' });
      const found = answer.ok ? await answer.json() : null;
      // Only the answer to the last letters counts.
      if (request !== mine) return;
      if (found) show(found); else close();
    } catch {
      if (request === mine) close();
    }
  }
  const open = (address, elsewhere) => elsewhere ? window.open(address, '_blank', 'noopener') : location.assign(address);

  box.addEventListener('input', () => {
    stop();
    const words = box.value.trim();
    if ([...words].length < 2 || /\p{N}/u.test(words)) {
      status.textContent = '';
      close();
      return;
    }
    // A plain search box until there is a list to choose from.
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', String(!list.hidden)]]) box.setAttribute(name, value);
    timer = setTimeout(ask, WAIT, words);
  });
  box.addEventListener('keydown', event => {
    if (event.isComposing || list.hidden) return;
    const last = list.children.length - 1;
    if (event.key === 'ArrowDown') mark(active >= last ? -1 : active + 1);
    else if (event.key === 'ArrowUp') mark(active < 0 ? last : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) open(list.children[active].dataset.adres, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', () => {
    close();
    for (const name of ['role', 'aria-autocomplete', 'aria-controls', 'aria-expanded']) box.removeAttribute(name);
  });
  // The field keeps the focus while the mouse chooses.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) open(option.dataset.adres, event.ctrlKey || event.metaKey);
  });
  box.form.addEventListener('submit', close);
}

export default root => root.querySelectorAll('[data-suggesties^="/"]').forEach(watch);
