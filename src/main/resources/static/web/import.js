import { outcome } from './outcome.js';
import { word } from './words.js';

const form = document.getElementById('import');
const file = document.getElementById('file');
const drop = document.getElementById('drop');
const underWay = document.getElementById('under-way');
const said = document.getElementById('said');
const bar = document.getElementById('bar');
const cancel = document.getElementById('cancel');
const result = document.getElementById('result');

form.addEventListener('submit', event => {
  event.preventDefault();
  send(event.submitter?.value !== 'write');
});

cancel.addEventListener('click', () => {
  say(word('cancelling'));
  fetch(cancel.value, { method: 'DELETE' });
});

for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  drop.addEventListener(kind, event => {
    event.preventDefault();
    drop.classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
  });
}

drop.addEventListener('drop', event => {
  if (event.dataTransfer.files.length) {
    file.files = event.dataTransfer.files;
    file.focus();
  }
});

/** Sends the file, follows the import, and shows what came of it. */
async function send(dryRun) {
  begin();
  try {
    const answer = await fetch(address(dryRun), { method: 'POST', body: content() });
    const body = await answer.json();
    if (!answer.ok) {
      throw new Error(word('refusedRequest', body.detail ?? answer.statusText));
    }
    cancel.value = form.dataset.imports + body.id;
    cancel.disabled = false;
    await followed(cancel.value + '/events');
    show(await (await fetch(cancel.value)).json());
  }
  catch (problem) {
    say(problem instanceof TypeError ? word('lost') : problem.message);
  }
  finally {
    end();
  }
}

function address(dryRun) {
  const { correction, steeringModel } = form.elements;
  const query = new URLSearchParams({ dryRun, correction: correction.value, steeringModel: steeringModel.value });
  return `${form.dataset.regions}${encodeURIComponent(form.elements.region.value)}/imports?${query}`;
}

function content() {
  const content = new FormData();
  content.append('file', file.files[0]);
  return content;
}

/** Resolves when the import has ended; a lost connection takes itself up again. */
function followed(events) {
  return new Promise((resolve, reject) => {
    const source = new EventSource(events);
    source.addEventListener('progress', event => tell(JSON.parse(event.data)));
    source.addEventListener('end', () => {
      source.close();
      resolve();
    });
    source.addEventListener('error', () => source.readyState === EventSource.CLOSED && reject(new TypeError('closed')));
  });
}

function tell(status) {
  say(word(status.state, ...numbers(status)));
  if (status.rowsToWrite > 0) {
    bar.max = status.rowsToWrite;
    bar.value = status.rowsWritten;
  }
  else {
    bar.removeAttribute('value');
  }
}

const numbers = status => status.state === 'writing' ? [status.rowsWritten, status.rowsToWrite] : [status.rowsRead];

function say(sentence) {
  said.textContent = sentence;
}

function begin() {
  result.hidden = true;
  underWay.hidden = false;
  bar.hidden = false;
  bar.removeAttribute('value');
  cancel.disabled = true;
  cancel.hidden = false;
  [...form.querySelectorAll('button')].forEach(button => button.disabled = true);
  say(word('sending'));
}

function end() {
  bar.hidden = true;
  cancel.hidden = true;
  [...form.querySelectorAll('button')].forEach(button => button.disabled = false);
}

function show(status) {
  document.getElementById('outcome').replaceChildren(outcome(status).nodes);
  document.getElementById('write-now')?.addEventListener('click', () => send(false));
  result.hidden = false;
  say('');
  underWay.hidden = true;
  document.getElementById('result-heading').focus();
}
