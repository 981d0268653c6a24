/** What the HTML report does where scripts run: it filters, searches and sorts. Without it all is there to be read. */
export const script = `
'use strict';
(() => {
  const table = document.getElementById('verdicts');
  const controls = document.getElementById('controls');
  if (table === null || controls === null) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row, index) => ({
    row,
    index,
    text: row.textContent.toLowerCase(),
    severity: row.dataset.severity,
    rule: row.dataset.rule,
    keys: { severity: Number(row.dataset.rank), path: row.dataset.path.toLowerCase(), rule: row.dataset.rule },
  }));
  const search = document.getElementById('search');
  const rule = document.getElementById('rule');
  const severities = Array.from(controls.querySelectorAll('input[type="checkbox"]'));
  const shown = document.getElementById('shown');
  const filter = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    let count = 0;
    for (const each of rows) {
      const fits =
        wanted.has(each.severity) &&
        (rule.value === '' || rule.value === each.rule) &&
        words.every((word) => each.text.includes(word));
      each.row.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = count + ' of ' + rows.length + ' are shown.';
  };
  let timer = 0;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  for (const each of [rule, ...severities]) each.addEventListener('change', filter);
  document.getElementById('reset').addEventListener('click', () => {
    search.value = '';
    rule.value = '';
    for (const box of severities) box.checked = true;
    filter();
    search.focus();
  });
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  for (const header of table.tHead.querySelectorAll('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const direction = header.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      for (const other of table.tHead.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
      const key = header.dataset.sort;
      rows.sort((a, b) => compare(a.keys[key], b.keys[key]) * direction || a.index - b.index);
      body.append(...rows.map((each) => each.row));
    });
  }
  controls.hidden = false;
  filter();
})();
`;
