import type { DemoSession } from './session.ts';
import { jornadaAgua } from './session-jornada-agua.ts';
import { jornadaEscuela, jornadaMercado, jornadaPresupuesto } from './sessions-jornadas.ts';
import {
  mesaAgua1,
  mesaAgua2,
  mesaEscuela1,
  mesaPresupuesto1,
  mesaPresupuesto2,
  mesasPrimerPlan,
} from './sessions-mesas.ts';
import { hackathonMolino, jornadaHibrida, rondaConsentimiento, unoDosCuatro } from './sessions-nuevas.ts';
import { stlOrdinaria } from './sessions-stl.ts';

/** Every live session, the oldest first. */
export const sessions: readonly DemoSession[] = [
  mesasPrimerPlan,
  stlOrdinaria,
  jornadaAgua,
  jornadaPresupuesto,
  jornadaEscuela,
  jornadaMercado,
  mesaEscuela1,
  mesaPresupuesto1,
  mesaAgua1,
  mesaAgua2,
  mesaPresupuesto2,
  jornadaHibrida,
  unoDosCuatro,
  rondaConsentimiento,
  hackathonMolino,
];
