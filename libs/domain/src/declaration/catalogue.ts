import type { DeclarationSector, SignatureKind } from '@ruta/contracts/declaration/declaration';

/** Who signed a declaration of the catalogue: organisation and post, never a name. */
export interface KnownSignatory {
  organisation: string;
  post: string;
  sector: DeclarationSector;
  kind: SignatureKind;
}

export interface KnownDeclaration {
  id: 'SON-2016' | 'CDMX-2019';
  title: string;
  state: string;
  place: string;
  on: string;
  body: string;
  /** Null where the text does not say. */
  commitmentsPerPlan: number | null;
  sections: readonly string[];
  signatories: readonly KnownSignatory[];
}

const at = (
  sector: DeclarationSector,
  organisation: string,
  post: string,
  kind: SignatureKind = 'signatory',
): KnownSignatory => ({ organisation, post, sector, kind });

const INAI = 'INAI';
const commission = 'de la Comisión Permanente de Gobierno Abierto y Transparencia';
const INFO = 'Instituto de Transparencia de la Ciudad de México';

/** Two real declarations, from their texts: what they are called, when, by whom. Their aims are in `aims.ts`. */
export const catalogue: readonly KnownDeclaration[] = [
  {
    id: 'SON-2016',
    title: 'Declaración Conjunta para la Implementación de Acciones para un Gobierno Abierto',
    state: 'Sonora',
    place: 'Ciudad de México',
    on: '2016-06-20',
    body: 'Secretariado Técnico Tripartita Local u órgano colegiado equivalente',
    commitmentsPerPlan: 5,
    sections: ['Considerando', 'Reconociendo', 'Convencidos', 'Ratificamos', 'Convenimos'],
    signatories: [
      at('oversight', INAI, 'Comisionada Presidente'),
      at('oversight', INAI, `Comisionada Integrante ${commission}`),
      at('oversight', INAI, `Comisionada Integrante ${commission}`),
      at('oversight', INAI, `Comisionado Coordinador ${commission}`),
      at('civil-society', 'Sonora Ciudadana, A.C.', 'Directora Ejecutiva'),
      at('government', 'Oficina del Ejecutivo Estatal de Sonora', 'Jefa de la Oficina'),
      at(
        'oversight',
        'Instituto Sonorense de Transparencia y Acceso a la Información y Protección de Datos Personales',
        'Comisionada Presidente',
      ),
    ],
  },
  {
    id: 'CDMX-2019',
    title: 'Declaración Conjunta para Implementar Acciones por un Gobierno Abierto en la Ciudad de México',
    state: 'Ciudad de México',
    place: 'Ciudad de México',
    on: '2019-05-22',
    body: 'Grupo promotor',
    commitmentsPerPlan: null,
    sections: ['Considerando', 'Convencidas', 'Ratificamos', 'Convenimos'],
    signatories: [
      at('civil-society', 'Casa de las Muñecas Tiresias, A.C.', 'Directora'),
      at(
        'civil-society',
        'Documenta, Análisis y Acción para la Justicia Social, A.C.',
        'Coordinadora Institucional',
      ),
      at('civil-society', 'Equis, Justicia para las Mujeres, A.C.', 'Directora Ejecutiva'),
      at('civil-society', 'Residencia Teodoro Gildred, I.A.P.', 'Directora'),
      at('civil-society', 'Inteligencia Pública, A.C.', 'Director'),
      at('government', 'Alcaldía Azcapotzalco', 'Alcalde'),
      at('government', 'Alcaldía Benito Juárez', 'Alcalde'),
      at('oversight', INFO, 'Comisionado Presidente'),
      at('oversight', INFO, 'Comisionada Ciudadana'),
      at('oversight', INAI, 'Comisionado Ciudadano', 'witness'),
    ],
  },
];
