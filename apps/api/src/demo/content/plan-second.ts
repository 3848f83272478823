import type { DemoCommitment } from './commitment.ts';
import { avisosDeCorte } from './plan-second-agua.ts';
import { rutasALaEscuela } from './plan-second-escuela.ts';
import { camionATiempo, mercadoSinInundaciones } from './plan-second-otros.ts';
import { presupuestoClaro } from './plan-second-presupuesto.ts';

export const secondPlan: readonly DemoCommitment[] = [
  avisosDeCorte,
  presupuestoClaro,
  rutasALaEscuela,
  camionATiempo,
  mercadoSinInundaciones,
];
