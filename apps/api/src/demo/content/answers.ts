import type { DemoAnswer } from './answer.ts';
import { answersAgua } from './answers-agua.ts';
import { answersEscuela } from './answers-escuela.ts';
import { answersCultura, answersMujeres, answersResiduos } from './answers-mujeres-residuos-cultura.ts';
import { answersPresupuesto } from './answers-presupuesto.ts';
import { answersMercado, answersTransporte } from './answers-transporte-mercado.ts';

export const answers: readonly DemoAnswer[] = [
  ...answersAgua,
  ...answersPresupuesto,
  ...answersEscuela,
  ...answersTransporte,
  ...answersMercado,
  ...answersMujeres,
  ...answersResiduos,
  ...answersCultura,
];
