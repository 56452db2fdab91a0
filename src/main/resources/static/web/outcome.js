import { html } from './html.js';
import { number, said, word } from './words.js';

/** What came of an import: a sentence, the counts, the errors, and what to look at. */
export const outcome = status => html`
  <p class="outcome ${status.state === 'refused' || status.state === 'failed' ? 'error' : ''}">${said(status.result.summary)}</p>
  ${status.state === 'dry_run' ? html`<p><button class="button" id="write-now" type="button">${word('writeNow')}</button></p>` : ''}
  ${list(word('errors', status.result.errorCount), status.result.errors, status.result.errorCount, true)}
  ${counts(status.result.counts)}
  ${list(word('findings', status.result.findingCount), status.result.findings, status.result.findingCount, false)}`;

const counts = sheets => sheets.length === 0 ? '' : html`
  <details><summary>${columns.map(column => html`${word(column)} ${number(total(sheets, column))} `)}</summary>
  <div class="scroll" tabindex="0" role="region" aria-label="${word('sheet')}"><table>
    <thead><tr><th scope="col">${word('sheet')}</th>${columns.map(column => html`<th scope="col" class="number">${word(column)}</th>`)}</tr></thead>
    <tbody>${sheets.map(sheet => html`<tr><th scope="row">${sheet.sheet}</th>${columns.map(column => html`<td class="number">${number(sheet[column])}</td>`)}</tr>`)}</tbody>
  </table></div></details>`;

const total = (sheets, column) => sheets.reduce((sum, sheet) => sum + sheet[column], 0);

const columns = ['added', 'changed', 'removed', 'removedWith', 'unchanged'];

const list = (heading, problems, count, refused) => problems.length === 0 ? '' : html`
  <section><h3>${heading}</h3>
    ${problems.length < count ? html`<p class="fine">${word('shown', problems.length, count - problems.length)}</p>` : ''}
    ${refused ? table(heading, problems, true) : groups(problems)}
  </section>`;

const groups = problems => [...Map.groupBy(problems, problem => problem.code)].map(([code, same]) => html`
  <details><summary><span class="${same[0].severity.toLowerCase()}">${severity(same[0], false)}</span>
    <code>${code}</code> (${number(same.length)}) <span class="fine">${said(same[0].message)}</span></summary>
    ${table(code, same, false)}</details>`);

const table = (name, problems, refused) => html`
  <div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="stack">
    <thead><tr>${heads.map(head => html`<th scope="col">${word(head)}</th>`)}</tr></thead>
    <tbody>${problems.map(problem => row(problem, refused))}</tbody>
  </table></div>`;

const heads = ['severity', 'sheet', 'row', 'column', 'value', 'what', 'expected'];

/** Only what refuses the file is called an error; a finding may be serious. */
const severity = (problem, refused) => word(problem.severity === 'ERROR' && !refused ? 'serious' : problem.severity.toLowerCase());

const row = (problem, refused) => html`<tr>
  <td data-label="${word('severity')}" class="${problem.severity.toLowerCase()}">${severity(problem, refused)}</td>
  <td data-label="${word('sheet')}">${problem.sheet}</td>
  <td data-label="${word('row')}" class="number">${problem.row}</td>
  <td data-label="${word('column')}">${problem.column}</td>
  <td data-label="${word('value')}" class="said">${problem.value}</td>
  <td data-label="${word('what')}" class="said">${said(problem.message)}</td>
  <td data-label="${word('expected')}" class="said">${said(problem.expected)}</td></tr>`;
