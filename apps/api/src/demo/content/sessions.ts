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
import {
  consentimientoCelebrado,
  hackathonPrimero,
  hibridaCelebrada,
  unoDosCuatroCelebrado,
} from './sessions-celebradas.ts';
import { stlOrdinaria } from './sessions-stl.ts';

/** Every live session, the oldest first. */
export const sessions: readonly DemoSession[] = [
  mesasPrimerPlan,
  hackathonPrimero,
  stlOrdinaria,
  jornadaAgua,
  jornadaPresupuesto,
  jornadaEscuela,
  jornadaMercado,
  hibridaCelebrada,
  mesaEscuela1,
  mesaPresupuesto1,
  unoDosCuatroCelebrado,
  mesaAgua1,
  consentimientoCelebrado,
  mesaAgua2,
  mesaPresupuesto2,
  jornadaHibrida,
  unoDosCuatro,
  rondaConsentimiento,
  hackathonMolino,
];
