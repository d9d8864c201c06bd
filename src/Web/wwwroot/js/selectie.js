// [data-kies-alles] ticks every box in its table; [data-gekozen] in the same form shows how many; [data-bij-keuze] appears with the first.
const known = new WeakSet();

export default root => root.querySelectorAll('table').forEach(table => {
  if (known.has(table) || !table.querySelector('.vinkje')) return;
  known.add(table);
  const form = table.closest('form') ?? table.parentElement;
  const all = table.querySelector('[data-kies-alles]');
  const boxes = () => [...table.querySelectorAll('tbody .vinkje')];
  const show = () => {
    const list = boxes();
    const chosen = list.filter(box => box.checked).length;
    if (all) {
      all.checked = chosen > 0 && chosen === list.length;
      all.indeterminate = chosen > 0 && chosen < list.length;
    }
    form.querySelectorAll('[data-gekozen]').forEach(text => { text.textContent = `${chosen} geselecteerd`; });
    form.querySelectorAll('[data-bij-keuze]').forEach(bar => { bar.hidden = chosen === 0; });
  };
  all?.addEventListener('change', () => {
    boxes().forEach(box => { box.checked = all.checked; });
    show();
  });
  table.addEventListener('change', event => event.target !== all && show());
  form.addEventListener('click', event => {
    if (!event.target.closest('[data-keuze-wissen]')) return;
    event.preventDefault();
    boxes().forEach(box => { box.checked = false; });
    show();
  });
  show();
});
