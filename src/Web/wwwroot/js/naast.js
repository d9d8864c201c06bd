// Entry point. Each module improves a form or list that already works without script, and loads only when the page needs it.
const modules = [
  ['form[data-concept]', () => import('./concept.js')],
  ['[data-datum]', () => import('./datum.js')],
  ['[data-plandatum]', () => import('./plandatum.js')],
  ['[data-verberg-na]', () => import('./bsn.js')],
  ['form[method="post" i]', () => import('./dubbel.js')],
  ['[data-foutfocus]', () => import('./foutfocus.js')],
  ['.veld-fout', () => import('./foutweg.js')],
  ['html[data-sneltoetsen]', () => import('./sneltoetsen.js')],
  ['[data-suggesties^="/"]', () => import('./suggesties.js')],
  ['table [data-kies-alles], table .vinkje', () => import('./selectie.js')],
  ['form[data-lijkt]', () => import('./lijkt.js')],
  ['form[data-bestanden]', () => import('./bestanden.js')],
  ['[data-meldingen^="/"]', () => import('./meldingen.js')],
  ['[data-aanwezig]', () => import('./aanwezig.js')],
  ['table[data-lijst], [data-lijstweg]', () => import('./lijst.js')],
  ['main form[method="post" i]:not([data-concept])', () => import('./onbewaard.js')],
  ['.drukregel', () => import('./druk.js')],
  ['[data-druk-af]', () => import('./afdrukken.js')],
  ['[data-klus]', () => import('./klus.js')],
  ['details.filter, details.menuknop', () => import('./paneel.js')],
];

/** Starts the modules for a part of the page, all at once; each remembers by itself what it has already done. */
function start(root) {
  for (const [selector, load] of modules) {
    if (root.querySelector?.(selector) || root.matches?.(selector)) load().then(module => module.default(root));
  }
}

start(document);
// Parts that htmx brings in get the same treatment.
document.addEventListener('naast:nieuw', () => start(document));
document.addEventListener('htmx:load', event => start(event.detail.elt));
