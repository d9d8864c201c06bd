// Pasting "12-08-2026", "12/8/2026", "12 augustus 2026" or "2026-08-12" in the day field fills all three fields.
const DAY_FIRST = /^\s*(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,})\.?[\s./-]+(\d{4})\s*$/u;
const YEAR_FIRST = /^\s*(\d{4})-(\d{2})-(\d{2})/;
const known = new WeakSet();

export function parts(text) {
  const day = DAY_FIRST.exec(text);
  if (day) return [day[1], day[2], day[3]];
  const year = YEAR_FIRST.exec(text);
  return year ? [String(+year[3]), String(+year[2]), year[1]] : null;
}

export default root => root.querySelectorAll('[data-datum]').forEach(group => {
  if (known.has(group)) return;
  known.add(group);
  const fields = group.querySelectorAll('input');
  group.addEventListener('paste', event => {
    const found = parts(event.clipboardData?.getData('text') ?? '');
    if (!found || fields.length !== 3) return;
    event.preventDefault();
    fields.forEach((field, index) => {
      field.value = found[index];
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    fields[2].focus();
  });
});
