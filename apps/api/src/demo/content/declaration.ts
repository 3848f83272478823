import type { DeclarationForm, SignDeclaration } from '@ruta/contracts/declaration/declaration';

/** The fictitious town's own declaration; `on` is counted when it is seeded. */
export const valleDeclaration: Omit<DeclarationForm, 'on'> = {
  form: 1,
  title: 'Declaración conjunta para un gobierno abierto en Valle del Encino',
  place: 'Salón del molino, Valle del Encino',
  text: [
    'Considerando que la gente de Valle del Encino ha pedido saber en qué se gasta, quién responde y cuándo llega el agua.',
    'Reconociendo que abrir el gobierno no es sólo publicar, sino decidir con quien vive las consecuencias.',
    'Convenimos instalar un secretariado técnico local con gobierno, sociedad civil, órgano garante y empresa, y acordar con él planes de un año con compromisos puntuales, realizables y medibles.',
    'Municipio, organizaciones y firmas son ficticios: este texto es parte de la demostración.',
  ],
  aims: [
    { letter: 'a', text: 'Que cualquiera pueda seguir el dinero de cada obra', like: 'SON-2016.a' },
    { letter: 'b', text: 'Que haya más información y se entienda', like: 'SON-2016.d' },
    {
      letter: 'c',
      text: 'Que las decisiones se tomen con la gente, de la idea al cumplimiento',
      like: 'SON-2016.g',
    },
    { letter: 'd', text: 'Que haya hackatones y laboratorios donde se resuelva juntos', like: 'SON-2016.j' },
    { letter: 'e', text: 'Que lo que se documenta se guarde y se encuentre', like: 'SON-2016.n' },
  ],
};

export const valleSigned: readonly (Pick<SignDeclaration, 'kind' | 'organisation' | 'sector' | 'post'> & {
  readonly daysAgo: number;
})[] = [
  {
    kind: 'signatory',
    organisation: 'Ayuntamiento de Valle del Encino',
    sector: 'government',
    post: 'Presidencia municipal',
    daysAgo: 722,
  },
  {
    kind: 'signatory',
    organisation: 'Observatorio Encino',
    sector: 'civil-society',
    post: 'Coordinación',
    daysAgo: 722,
  },
  {
    kind: 'signatory',
    organisation: 'Red de Madres y Padres',
    sector: 'civil-society',
    post: 'Vocería',
    daysAgo: 722,
  },
  {
    kind: 'signatory',
    organisation: 'Órgano garante local',
    sector: 'oversight',
    post: 'Comisionada',
    daysAgo: 722,
  },
  {
    kind: 'witness',
    organisation: 'Universidad del Valle',
    sector: 'academia',
    post: 'Rectoría',
    daysAgo: 722,
  },
  {
    kind: 'adhesion',
    organisation: 'Cámara de Comercio',
    sector: 'business',
    post: 'Presidencia',
    daysAgo: 640,
  },
  {
    kind: 'adhesion',
    organisation: 'Colectivo Ventana',
    sector: 'civil-society',
    post: 'Coordinación',
    daysAgo: 410,
  },
];
