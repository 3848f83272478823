// The peer: a bare Socket.IO server that answers what it gets and relays to rooms, and does nothing else.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** Over HTTP: so many bytes as the address asks for. */
const http = createServer((request, response) => {
  const bytes = Number(new URL(request.url, 'http://bare').searchParams.get('bytes'));
  request.resume();
  response.end('x'.repeat(bytes));
});
const io = new Server(http, { serveClient: false, transports: ['websocket'] });

io.on('connection', (socket) => {
  socket.on('enter', (room, ack) => {
    void socket.join(room);
    ack({ ok: true });
  });
  socket.on('relay', (room, bytes, ack) => {
    socket.to(room).emit('relay', bytes);
    ack({ ok: true });
  });
  socket.on('echo', (payload, ack) => ack({ ok: true, value: payload }));
  socket.on('broadcast', (room, payload, ack) => {
    ack({ ok: true });
    io.to(room).emit('step', payload);
  });
});

http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
process.on('disconnect', () => process.exit(0));
