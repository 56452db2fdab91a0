// Shows GraphiQL with the service's own examples.
import { examples, namedExample } from './examples.js';
import { fetcher } from './fetcher.js';

const { React, ReactDOM, GraphiQL } = window;
const { createElement: element, useEffect, useRef } = React;

const welcome = `# Välj ett exempel,
# eller fråga själv.
# Pick an example,
# or ask on your own.
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

/** What the editors are called, for those who do not see them; the answer is reached by keyboard too. */
function EditorNames() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
  useEffect(() => {
    const named = { 'Fråga / Query': queryEditor, 'Variabler / Variables': variableEditor, 'Huvuden / Headers': headerEditor, 'Svar / Response': responseEditor };
    for (const [name, editor] of Object.entries(named)) {
      editor?.getInputField().setAttribute('aria-label', name);
    }
    responseEditor?.getScrollerElement().setAttribute('tabindex', '0');
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}

/** Asks the question that the page was opened with, once. */
function FirstQuestion() {
  const { queryEditor, variableEditor, responseEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
  const { run } = GraphiQL.React.useExecutionContext({ nonNull: true });
  const isAsked = useRef(false);
  useEffect(() => {
    if (named && !isAsked.current && queryEditor && variableEditor && responseEditor) {
      isAsked.current = true;
      run();
    }
  }, [queryEditor, variableEditor, responseEditor, run]);
  return null;
}

const named = await namedExample();

const logo = element(GraphiQL.Logo, null,
  element('h1', { className: 'home' }, element('a', { href: '/', 'aria-label': 'Röd tråd, startsidan' }, 'Röd tråd')),
  element(EditorNames),
  element(FirstQuestion));

ReactDOM.createRoot(document.querySelector('#graphiql')).render(
  element(GraphiQL, {
    fetcher,
    plugins: [examples],
    visiblePlugin: examples,
    query: named?.query,
    variables: named?.variables,
    defaultQuery: welcome,
    shouldPersistHeaders: false,
  }, logo));
