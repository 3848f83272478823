import type { BodyKind, SectorKind } from '@ruta/contracts/secretariat/body';

export interface SectorTemplate {
  readonly kind: SectorKind;
  readonly name: { readonly es: string; readonly en: string };
  readonly seats: number;
}

const civil = {
  kind: 'civil-society',
  name: { es: 'Sociedad civil', en: 'Civil society' },
  seats: 1,
} as const;
const oversight = {
  kind: 'oversight',
  name: { es: 'Organismo garante', en: 'Oversight body' },
  seats: 1,
} as const;
const government = { kind: 'government', name: { es: 'Gobierno', en: 'Government' }, seats: 1 } as const;
const legislative = {
  kind: 'legislative',
  name: { es: 'Poder Legislativo', en: 'Legislature' },
  seats: 1,
} as const;

/** The sectors each kind of body starts with; all of them can be changed afterwards. */
export const bodyTemplates: Readonly<Record<BodyKind, readonly SectorTemplate[]>> = {
  tripartite: [government, civil, oversight],
  heptapartite: [
    { kind: 'executive', name: { es: 'Poder Ejecutivo', en: 'Executive' }, seats: 1 },
    legislative,
    { kind: 'judicial', name: { es: 'Poder Judicial', en: 'Judiciary' }, seats: 1 },
    { kind: 'municipalities', name: { es: 'Municipios', en: 'Municipalities' }, seats: 1 },
    { kind: 'autonomous', name: { es: 'Órganos autónomos', en: 'Autonomous bodies' }, seats: 1 },
    oversight,
    civil,
  ],
  'promoter-group': [civil, government, oversight],
  council: [
    { kind: 'municipalities', name: { es: 'Cabildo', en: 'Town council' }, seats: 2 },
    civil,
    oversight,
  ],
  chamber: [
    { ...legislative, name: { es: 'Grupos parlamentarios', en: 'Parliamentary groups' }, seats: 2 },
    civil,
    oversight,
  ],
};

/** Training is a duty of the oversight body's incumbent and alternate. */
export const owesTraining = (kind: SectorKind): boolean => kind === 'oversight';
