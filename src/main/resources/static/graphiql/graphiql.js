// Shows GraphiQL with the service's own examples.
import { subscribe } from './subscribe.js';

const { React, ReactDOM, GraphiQL } = window;
const { createElement: element, useEffect, useState } = React;

async function ask(parameters, { headers } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

function isSubscription({ query, operationName }) {
  const operations = GraphiQL.GraphQL.parse(query).definitions.filter(({ kind }) => kind === 'OperationDefinition');
  const asked = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return asked?.operation === 'subscription';
}

function fetcher(parameters, options) {
  return isSubscription(parameters) ? subscribe(parameters) : ask(parameters, options);
}

function Icon() {
  return element('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
    element('path', { d: 'M4 5h16M4 10h10M4 15h16M4 20h7', strokeLinecap: 'round' }));
}

function Examples() {
  const editors = GraphiQL.React.useEditorContext({ nonNull: true });
  const [examples, setExamples] = useState([]);
  useEffect(() => {
    fetch('/graphiql/examples').then((response) => response.json()).then(setExamples);
  }, []);

  function open({ query, variables }) {
    editors.addTab();
    setTimeout(() => {
      editors.queryEditor.setValue(query);
      editors.variableEditor.setValue(variables);
    });
  }

  return element('section', { 'aria-label': 'Exempel / Examples' },
    element('h2', { className: 'graphiql-doc-explorer-title' }, 'Exempel / Examples'),
    element('ul', { className: 'examples' }, examples.map((example) => element('li', { key: example.name },
      element('button', { type: 'button', onClick: () => open(example) },
        element('strong', { lang: 'sv' }, example.swedish),
        element('span', null, example.english))))));
}

const examples = { title: 'Exempel / Examples', icon: Icon, content: Examples };

const welcome = `# Välj ett exempel till vänster,
# eller fråga själv.
# Pick an example on the left,
# or ask a question of your own.
{
  regions {
    id
    name
    revision
    counts {
      label
      count
    }
  }
}
`;

ReactDOM.createRoot(document.querySelector('#graphiql')).render(
  element(GraphiQL, { fetcher, plugins: [examples], visiblePlugin: examples, defaultQuery: welcome, shouldPersistHeaders: false }));
