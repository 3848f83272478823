/**
 * How the 32 states of Mexico stood at the two cut-offs that sources give: late 2016 (work-plan proposal of the national
 * commission) and about July 2020 (presentation with the co-creation guide; undated, its slide is of July). Facts are
 * carried over as they are; what had to be inferred says so in `notes`. They are of the country's past and apart from
 * what runs on this platform.
 */

/** How a state stood in the work of 2016. */
export type Stage2016 =
  | 'not-signed'
  | 'awareness'
  | 'agreeing-route'
  | 'to-resume'
  | 'working-tables'
  | 'follow-up'
  | 'early-evaluation'
  | 'closing-cycle';

export type PlanStage = 'formulating' | 'implementing' | 'evaluating' | 'concluded';

/** Why a fact of 2016 is not to be taken as it is printed, or what is known beyond it. */
export type Note =
  | 'merged-cell'
  | 'unreadable'
  | 'secretariat-inferred'
  | 'plan-inferred'
  | 'secretariat-2018'
  | 'declaration-2019';

export interface StateFacts {
  /** ISO 3166-2 without its country. */
  code: string;
  name: string;
  in2016: {
    stage: Stage2016;
    secretariat: boolean;
    plan: boolean;
    /** Held; a day or `from/to` for which it was planned; `undated` where a day was still to be set. */
    awareness: string | null;
  };
  in2020: { takesPart: boolean; first: PlanStage | null; second: PlanStage | null };
  notes: readonly Note[];
}

const notes: Record<string, Note[]> = {
  CHH: ['merged-cell', 'secretariat-2018'],
  CHP: ['unreadable'],
  CMX: ['declaration-2019'],
  GRO: ['merged-cell'],
  HID: ['unreadable'],
  MEX: ['merged-cell'],
  MIC: ['merged-cell'],
  SLP: ['secretariat-inferred'],
  TAB: ['unreadable'],
  TLA: ['plan-inferred'],
};

const state = (
  code: string,
  name: string,
  [stage, secretariat, plan, awareness]: [Stage2016, boolean, boolean, string | null],
  [takesPart, first, second]: [boolean, PlanStage | null, PlanStage | null],
): StateFacts => ({
  code,
  name,
  in2016: { stage, secretariat, plan, awareness },
  in2020: { takesPart, first, second },
  notes: notes[code] ?? [],
});

export const stateFacts: readonly StateFacts[] = [
  state('AGU', 'Aguascalientes', ['not-signed', false, false, null], [true, null, null]),
  state('BCN', 'Baja California', ['working-tables', true, false, null], [true, null, null]),
  state('BCS', 'Baja California Sur', ['not-signed', false, false, null], [true, null, null]),
  state('CAM', 'Campeche', ['working-tables', true, false, 'held'], [true, 'concluded', 'implementing']),
  state('CHP', 'Chiapas', ['to-resume', false, false, null], [true, null, null]),
  state('CHH', 'Chihuahua', ['agreeing-route', false, false, null], [true, 'implementing', null]),
  state('CMX', 'Ciudad de México', ['agreeing-route', false, false, 'undated'], [true, null, null]),
  state('COA', 'Coahuila', ['follow-up', true, true, null], [true, 'concluded', 'implementing']),
  state('COL', 'Colima', ['not-signed', false, false, null], [true, null, null]),
  state('DUR', 'Durango', ['closing-cycle', true, true, null], [true, 'concluded', 'implementing']),
  state('MEX', 'Estado de México', ['agreeing-route', false, false, null], [true, null, null]),
  state('GUA', 'Guanajuato', ['not-signed', false, false, null], [true, 'implementing', null]),
  state('GRO', 'Guerrero', ['agreeing-route', false, false, null], [true, null, null]),
  state('HID', 'Hidalgo', ['to-resume', false, false, null], [true, null, null]),
  state('JAL', 'Jalisco', ['working-tables', true, false, null], [true, 'concluded', 'implementing']),
  state('MIC', 'Michoacán', ['agreeing-route', false, false, null], [true, null, null]),
  state('MOR', 'Morelos', ['closing-cycle', true, true, null], [true, 'concluded', 'formulating']),
  state('NAY', 'Nayarit', ['not-signed', false, false, null], [true, null, null]),
  state(
    'NLE',
    'Nuevo León',
    ['awareness', false, false, '2016-09-12/2016-09-13'],
    [true, 'implementing', null],
  ),
  state('OAX', 'Oaxaca', ['follow-up', true, true, null], [true, 'concluded', 'implementing']),
  state('PUE', 'Puebla', ['not-signed', false, false, null], [false, null, null]),
  state('QUE', 'Querétaro', ['awareness', false, false, '2016-09-23'], [true, null, null]),
  state('ROO', 'Quintana Roo', ['not-signed', false, false, null], [true, null, null]),
  state('SLP', 'San Luis Potosí', ['working-tables', true, false, null], [true, 'concluded', 'formulating']),
  state('SIN', 'Sinaloa', ['awareness', false, false, 'undated'], [true, null, null]),
  state('SON', 'Sonora', ['awareness', false, false, '2016-09-21/2016-09-22'], [true, null, null]),
  state('TAB', 'Tabasco', ['to-resume', false, false, null], [true, 'evaluating', null]),
  state('TAM', 'Tamaulipas', ['not-signed', false, false, null], [false, null, null]),
  state('TLA', 'Tlaxcala', ['follow-up', true, true, null], [true, 'concluded', null]),
  state('VER', 'Veracruz', ['early-evaluation', true, true, null], [true, 'concluded', 'implementing']),
  state('YUC', 'Yucatán', ['not-signed', false, false, null], [true, null, null]),
  state('ZAC', 'Zacatecas', ['follow-up', true, true, null], [true, 'concluded', 'implementing']),
];

/** What the sources themselves count; where it differs from the sum over the states, both are shown. */
export const declaredTotals = {
  2016: { signed: 23, missing: 9, secretariats: 11, plans: 7, commitments: 43 },
  2020: { takingPart: 30, secretariats: 21, plans: 21, commitments: 140 },
} as const;
