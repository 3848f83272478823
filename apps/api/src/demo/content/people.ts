import type { DemoPersonKind } from '@ruta/contracts/identity/demo';
import type { Role } from '@ruta/contracts/identity/actor';

export interface DemoPersonContent {
  readonly name: string;
  /** The post under which the person answers, signs and is quoted. */
  readonly post: string;
  readonly roles: readonly Exclude<Role, 'member'>[];
  /** Offered for sign-in with one click, with the card's kind and place. */
  readonly card?: { readonly kind: DemoPersonKind; readonly place: string };
}

const people = {
  rosa: {
    name: 'Rosa Mendieta',
    post: 'Vecina de El Tepozán',
    roles: [],
    card: { kind: 'citizen', place: 'El Tepozán' },
  },
  marcos: {
    name: 'Marcos Peña',
    post: 'Facilitación',
    roles: ['facilitator'],
    card: { kind: 'facilitator', place: 'Mesa de agua' },
  },
  elena: {
    name: 'Elena Duarte',
    post: 'Facilitación y relatoría',
    roles: ['facilitator'],
    card: { kind: 'co-facilitator', place: 'Mesa de agua' },
  },
  sofia: {
    name: 'Sofía Luna',
    post: 'Coordinación del STL',
    roles: ['organiser'],
    card: { kind: 'organiser', place: 'Segundo plan' },
  },
  julian: {
    name: 'Julián Ibarra',
    post: 'Director de Agua',
    roles: [],
    card: { kind: 'member', place: 'Gobierno · Dirección de Agua' },
  },
  nadia: {
    name: 'Nadia Robles',
    post: 'Coordinadora del Observatorio Encino',
    roles: [],
    card: { kind: 'member', place: 'Sociedad civil · Observatorio Encino' },
  },
  teresa: {
    name: 'Teresa Arce',
    post: 'Comisionada del órgano garante local',
    roles: [],
    card: { kind: 'member', place: 'Órgano garante local' },
  },
  andres: {
    name: 'Andrés Quiroz',
    post: 'Presidente de la Cámara de Comercio',
    roles: [],
    card: { kind: 'member', place: 'Cámara empresarial' },
  },
  ivan: {
    name: 'Iván Cortés',
    post: 'Evaluación externa, Puerto Sereno',
    roles: ['evaluator'],
    card: { kind: 'evaluator', place: 'Puerto Sereno' },
  },
  hernan: { name: 'Hernán Villaseñor', post: 'Tesorero municipal', roles: [] },
  lucero: { name: 'Lucero Anaya', post: 'Vocera de la Red de Madres y Padres', roles: [] },
  beatriz: { name: 'Beatriz Olmedo', post: 'Profesora de la Universidad del Valle', roles: [] },
  patricia: { name: 'Patricia Coronel', post: 'Subdirectora de Operación, Dirección de Agua', roles: [] },
  maribel: { name: 'Maribel Quintero', post: 'Jefa de Presupuesto, Tesorería', roles: [] },
  fausto: { name: 'Fausto Lozano', post: 'Analista del Observatorio Encino', roles: [] },
  ismael: { name: 'Ismael Trejo', post: 'Integrante de la Red de Madres y Padres', roles: [] },
  gael: { name: 'Gael Arriaga', post: 'Estudiante de posgrado, Universidad del Valle', roles: [] },
  ramiro: { name: 'Ramiro Solís', post: 'Secretario técnico del órgano garante local', roles: [] },
  delia: { name: 'Delia Santacruz', post: 'Tesorera de la Cámara de Comercio', roles: [] },
} as const satisfies Record<string, DemoPersonContent>;

export type PersonKey = keyof typeof people;
/** Everybody with a name and a post in the demonstration. None of them exists. */
export const demoPeople: Readonly<Record<PersonKey, DemoPersonContent>> = people;
