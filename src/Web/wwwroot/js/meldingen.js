// The number at the bell, asked again now and then while somebody looks at the page. Nothing moves, nothing takes the focus.
const every = 25_000;
const known = new WeakSet();

export default root => root.querySelectorAll('[data-meldingen]').forEach(bell => {
  if (known.has(bell)) return;
  known.add(bell);
  const show = count => {
    const dot = bell.querySelector('.stip');
    if (count === 0) { dot?.remove(); return; }
    const target = dot ?? bell.appendChild(Object.assign(document.createElement('span'), { className: 'stip' }));
    if (target.firstChild?.textContent === String(count)) return;
    target.replaceChildren(String(count), Object.assign(document.createElement('span'), { className: 'voorlees', textContent: ' nieuw' }));
  };
  const round = setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(bell.dataset.meldingen, { headers: { accept: 'application/json' } });
      // Signed out: there is nothing to ask any more.
      if (answer.ok) show((await answer.json()).aantal); else clearInterval(round);
    } catch { /* Without a network the old number stays; the next round asks again. */ }
  }, every);
});
