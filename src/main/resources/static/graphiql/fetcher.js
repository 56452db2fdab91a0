import { subscribe } from './subscribe.js';

const { GraphQL } = window.GraphiQL;

/** Asks the service: a subscription over WebSocket, all else by POST. */
export const fetcher = (parameters, options) =>
  isSubscription(parameters) ? subscribe(parameters) : ask(parameters, options);

async function ask(parameters, { headers } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

function isSubscription({ query, operationName }) {
  const operations = GraphQL.parse(query).definitions.filter(({ kind }) => kind === 'OperationDefinition');
  const asked = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return asked?.operation === 'subscription';
}
