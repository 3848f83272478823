import type { CommitmentKey } from './commitment.ts';

/** A question to the responsible of the first plan, or what somebody says is not so. */
export interface DemoRemark {
  readonly commitment: CommitmentKey;
  readonly kind: 'question' | 'contrary';
  readonly milestone?: string;
  /** Null for whoever gave no name. */
  readonly name: string | null;
  readonly text: string;
  readonly link?: string;
  readonly daysAgo: number;
  readonly answer?: { readonly text: string; readonly post: string; readonly daysAgo: number };
}

export const demoRemarks: readonly DemoRemark[] = [
  {
    commitment: 'registro-de-obras',
    kind: 'question',
    name: 'Ofelia',
    text: '¿La lista trae también lo que se paga de más cuando una obra se alarga? En la de mi calle pusieron otro letrero con otro precio.',
    daysAgo: 391,
    answer: {
      text: 'Sí: desde el segundo corte hay una columna con los convenios que cambian el costo. El de la calle Encino Viejo subió 12 %.',
      post: 'Dirección de Obras Públicas',
      daysAgo: 383,
    },
  },
  {
    commitment: 'vigilancia-del-mercado',
    kind: 'contrary',
    milestone: 'visitas',
    name: 'Locatarias del pasillo 3',
    text: 'Dicen diez visitas, pero a la de octubre no entró nadie al pasillo 3. Estuvimos ahí toda la mañana con los puestos abiertos.',
    link: 'https://registro.encino.example/mercado/pasillo-3',
    daysAgo: 268,
    answer: {
      text: 'Es cierto: la visita de octubre recorrió sólo los pasillos 1 y 2. Se corrigió el acta y se repuso la visita el 4 de noviembre.',
      post: 'Administración del mercado',
      daysAgo: 241,
    },
  },
  {
    commitment: 'paradas-con-horario',
    kind: 'contrary',
    milestone: 'letreros',
    name: null,
    text: 'En la parada de la secundaria el letrero dice un camión que ya no pasa. Eso no es cumplir, es confundir.',
    daysAgo: 252,
    answer: {
      text: 'Se quitaron los cuatro letreros con el horario anterior. Faltan 37 paradas y no hay dinero apartado; va en el segundo plan.',
      post: 'Dirección de Movilidad',
      daysAgo: 239,
    },
  },
  {
    commitment: 'paradas-con-horario',
    kind: 'question',
    name: 'Fermín',
    text: '¿Quién decide en qué paradas sí y en cuáles no? En la colonia alta no hay ni uno.',
    daysAgo: 33,
  },
  {
    commitment: 'menus-escolares',
    kind: 'question',
    name: null,
    text: 'El plan ya terminó. ¿Van a seguir poniendo los precios de los proveedores cada mes? El último que encuentro es de hace tiempo.',
    daysAgo: 6,
  },
];
