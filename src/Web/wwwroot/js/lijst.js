// Lists and dossiers know of each other: from a list one opens a row, goes on to the next, and comes back to the same row.
// What is remembered are addresses, for this tab only: no names.
const KEY = 'naast.lijst';
const read = () => { try { return JSON.parse(sessionStorage.getItem(KEY)) ?? null; } catch { return null; } };
const write = value => { try { sessionStorage.setItem(KEY, JSON.stringify(value)); } catch { /* Full or switched off: the list stays what it was. */ } };
const path = link => link.getAttribute('href').split(/[?#]/)[0];
const dossier = address => address.match(/^\/dossiers\/[0-9a-f-]{36}/)?.[0];
const known = new WeakSet();

function list(table) {
  if (known.has(table)) return;
  known.add(table);
  const here = location.pathname + location.search;
  const links = [...table.querySelectorAll('tbody th a[href^="/dossiers/"]')];
  table.addEventListener('click', event => {
    const chosen = event.target.closest('a[href^="/dossiers/"]');
    if (!chosen) return;
    write({
      adres: here,
      titel: table.dataset.lijst,
      rijen: [...new Set(links.map(path))],
      verder: document.querySelector('.paginas a[rel="next"]')?.getAttribute('href') ?? null,
      laatste: dossier(path(chosen)),
    });
  });
  const saved = read();
  const from = document.referrer && new URL(document.referrer).origin === location.origin && dossier(new URL(document.referrer).pathname);
  const back = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (saved?.adres !== here || !saved.laatste || !(from || back)) return;
  const row = links.find(link => path(link) === saved.laatste);
  if (row) {
    // The browser puts the page back where it was; a fresh page is brought there.
    row.focus({ preventScroll: back });
    if (!back) row.scrollIntoView({ block: 'center' });
  }
  write({ ...saved, laatste: null });
}

function way(crumb) {
  if (known.has(crumb)) return;
  known.add(crumb);
  const saved = read();
  const here = dossier(location.pathname);
  const place = saved?.rijen?.indexOf(here) ?? -1;
  if (place < 0) return;
  write({ ...saved, laatste: here });
  crumb.href = saved.adres;
  crumb.textContent = saved.titel;
  const nav = Object.assign(document.createElement('nav'), { className: 'lijstweg' });
  nav.setAttribute('aria-label', 'Verder in de lijst');
  const step = (address, text, explanation, rel) => {
    const link = Object.assign(document.createElement('a'), { className: 'nl-link', href: address, textContent: text, rel });
    if (explanation) link.append(Object.assign(document.createElement('span'), { className: 'voorlees', textContent: explanation }));
    return link;
  };
  if (place > 0) nav.append(step(saved.rijen[place - 1], 'Vorige', ' in de lijst', 'prev'));
  nav.append(Object.assign(document.createElement('span'), { className: 'getal', textContent: `${place + 1} van ${saved.rijen.length}` }));
  if (place + 1 < saved.rijen.length) nav.append(step(saved.rijen[place + 1], 'Volgende in lijst', '', 'next'));
  else if (saved.verder) nav.append(step(saved.verder, 'Volgende bladzijde van de lijst', '', 'next'));
  crumb.closest('.kruimels').after(nav);
}

export default root => {
  root.querySelectorAll('table[data-lijst]').forEach(list);
  root.querySelectorAll('[data-lijstweg]').forEach(way);
};
