const { React, GraphiQL } = window;
const { createElement: element, useEffect, useState } = React;

const all = fetch('/graphiql/examples').then((response) => response.json());

/** The example that the address of the page names, if any. */
export async function namedExample() {
  const name = new URLSearchParams(location.search).get('example');
  return name && (await all).find((example) => example.name === name);
}

/** Opens an example in a tab of its own and asks it at once. */
function useOpen() {
  const editors = GraphiQL.React.useEditorContext({ nonNull: true });
  const execution = GraphiQL.React.useExecutionContext({ nonNull: true });
  const [opened, setOpened] = useState(null);
  useEffect(() => {
    if (opened && !execution.isFetching && editors.queryEditor && editors.variableEditor && editors.responseEditor) {
      setOpened(null);
      editors.queryEditor.setValue(opened.query);
      editors.variableEditor.setValue(opened.variables);
      editors.queryEditor.operationName = GraphiQL.GraphQL.parse(opened.query).definitions[0].name.value;
      execution.run();
      document.querySelector('.graphiql-response').scrollIntoView({ block: 'nearest' });
    }
  }, [opened, execution, editors]);
  // Not within the click: React would let the tab overtake what the editor has yet to tell of the one before it, and
  // then add it again, empty.
  return (example) => {
    execution.stop();
    setTimeout(() => {
      editors.addTab();
      setOpened(example);
    });
  };
}

function Examples() {
  const open = useOpen();
  const [examples, setExamples] = useState([]);
  useEffect(() => {
    all.then(setExamples);
  }, []);
  return element('section', { 'aria-label': 'Exempel / Examples' },
    element('h2', { className: 'graphiql-doc-explorer-title' }, 'Exempel / Examples'),
    element('ul', { className: 'examples' }, examples.map((example) => element('li', { key: example.name },
      element('button', { type: 'button', onClick: () => open(example) },
        element('strong', { lang: 'sv' }, example.swedish),
        element('span', null, example.english))))));
}

function Icon() {
  return element('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
    element('path', { d: 'M4 5h16M4 10h10M4 15h16M4 20h7', strokeLinecap: 'round' }));
}

/** The tab of ready questions. */
export const examples = { title: 'Exempel / Examples', icon: Icon, content: Examples };
