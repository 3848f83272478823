import { answering } from '../platform/threads/answering.ts';
import { onPaper } from './paper.ts';

answering(onPaper);
