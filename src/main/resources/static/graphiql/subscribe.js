// Follows a subscription over graphql-transport-ws; gives its answers one by one.
export async function* subscribe(parameters) {
  const address = new URL('/graphql', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address, 'graphql-transport-ws');
  const messages = [];
  let wake = () => {};
  const push = (message) => {
    messages.push(message);
    wake();
  };
  const send = (message) => socket.send(JSON.stringify(message));
  socket.onopen = () => send({ type: 'connection_init' });
  socket.onmessage = ({ data }) => push(JSON.parse(data));
  socket.onclose = ({ code, reason }) => push({ type: 'closed', code, reason });
  try {
    for (;;) {
      while (messages.length === 0) {
        await new Promise((resolve) => (wake = resolve));
      }
      const message = messages.shift();
      if (message.type === 'connection_ack') {
        send({ type: 'subscribe', id: '1', payload: parameters });
      } else if (message.type === 'ping') {
        send({ type: 'pong' });
      } else if (message.type === 'next') {
        yield message.payload;
      } else if (message.type === 'error') {
        yield { errors: message.payload };
        return;
      } else if (message.type === 'complete') {
        return;
      } else if (message.type === 'closed') {
        yield { errors: [{ message: `The connection was closed: ${message.code} ${message.reason}` }] };
        return;
      }
    }
  } finally {
    socket.close();
  }
}
