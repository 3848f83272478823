import { parentPort } from 'node:worker_threads';

let asked = 0;

parentPort.on('message', (question) => {
  asked += 1;
  if (question === 'for ever') for (;;);
  if (question === 'end') process.exit(3);
  if (question === 'refuse') parentPort.postMessage({ refused: 'drafting.file-empty' }, []);
  else if (question === 'fail') parentPort.postMessage({ failed: 'broken' }, []);
  else parentPort.postMessage({ answer: `${question} ${asked}` }, []);
});
