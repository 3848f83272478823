// The peer: a bare Socket.IO server that acknowledges what it gets and relays to a room, and does nothing else.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'] });

io.on('connection', (socket) => {
  void socket.join('room');
  socket.on('echo', (payload, ack) => ack({ ok: true, value: payload }));
  socket.on('broadcast', (payload, ack) => {
    ack({ ok: true });
    io.to('room').emit('step', payload);
  });
});

http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
process.on('disconnect', () => process.exit(0));
