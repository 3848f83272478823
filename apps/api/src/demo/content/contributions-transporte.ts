import type { DemoContribution } from './contribution.ts';

export const transporte: readonly DemoContribution[] = [
  {
    n: 1, problem: 'transporte-frecuencia', place: 'puerta-monte', channel: 'phone', supports: 9,
    outcome: 'waiting',
    text: 'que suba hasta Puerta del Monte. se regresa en la iglesia y de ahi son 40 minutos a pie con el mandado',
  },
  {
    n: 16, problem: 'transporte-frecuencia', place: 'tres-cruces', channel: 'paper', supports: 5,
    outcome: 'waiting',
    text: 'Que la combi de Tres Cruces tenga hora fija. Ahorita sale cuando se llena y a veces no se llena.',
  },
  {
    n: 25, problem: 'transporte-precio', place: 'mezquite', channel: 'assisted', supports: 8,
    outcome: 'not-taken-up', answer: 'tra-precio',
    text: 'Piden que a los de las comunidades les cobren lo mismo que a los de la ciudad. Les cobran el doble porque "es foráneo".',
  },
  {
    n: 27, problem: 'transporte-choferes', place: 'lomas', channel: 'phone', supports: 5,
    outcome: 'out-of-scope', answer: 'tra-chofer',
    text: 'los microbuses no tienen ni freno. el de ayer traia la puerta amarrada con un mecate. ¿quien los verifica?',
  },
  {
    n: 34, problem: 'transporte-paradas', place: 'lomas', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'tra-parada',
    text: 'pongan bancas en las paradas pero de las que no se duermen los borrachos',
  },
  {
    n: 39, problem: 'transporte-frecuencia', place: 'lomas', channel: 'phone', supports: 14,
    outcome: 'partly', answer: 'tra-frecuencia',
    text: 'Prefiero pagar un peso más pero que pase cada diez minutos. Con lo que gasto en taxi cuando no pasa, pago el pasaje de la semana.',
  },
  {
    n: 43, problem: 'transporte-frecuencia', place: 'las-pilas', channel: 'assisted', supports: 5,
    outcome: 'partly', answer: 'tra-linea-dos',
    text: 'Señor de 76 años: para ir al seguro toma dos camiones que no coinciden. Pide una línea que vaya de Las Pilas a la clínica sin pasar por el Centro.',
  },
  {
    n: 53, problem: 'transporte-precio', place: 'fabrica', channel: 'phone', supports: 4,
    outcome: 'not-taken-up', answer: 'tra-precio',
    text: 'Pasaje gratis para estudiantes. En la capital del estado ya lo tienen.',
  },
  {
    n: 79, problem: 'transporte-paradas', place: 'centro', channel: 'desktop', supports: 5,
    outcome: 'partly', answer: 'tra-accesible',
    text: 'Ninguna de las 14 unidades tiene rampa. Ninguna. Propongo que la próxima renovación de concesión lo exija en el contrato.',
  },
  {
    n: 88, problem: 'transporte-precio', place: 'tepozan', channel: 'phone', supports: 6,
    outcome: 'not-taken-up', answer: 'tra-precio',
    text: 'el que trae el cambio exacto paga 11 el que no trae paga 12 porque "no hay cambio". ese peso quien se lo queda',
  },
  {
    n: 92, problem: 'transporte-paradas', place: 'fabrica', channel: 'desktop', supports: 3,
    outcome: 'waiting',
    text: '¿Se puede poner un código en la parada que diga dónde viene el camión? Los horarios impresos del primer plan ya están rayados.',
  },
  {
    n: 102, problem: 'transporte-frecuencia', place: 'santa-rita', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'tra-frecuencia',
    text: 'cuando hay juego o feria desaparecen los camiones. los domingos tambien. los domingos tambien existimos',
  },
  {
    n: 108, problem: 'transporte-frecuencia', place: 'san-isidro', channel: 'phone', supports: 3,
    outcome: 'waiting',
    text: 'I study at the university and the line ends before my last class does. Twice a week I walk home along the highway with my phone torch on. One later run would fix it for a whole campus.',
  },
  {
    n: 109, problem: 'transporte-precio', place: 'san-isidro', channel: 'desktop', supports: 2,
    outcome: 'not-taken-up', answer: 'tra-concesion',
    text: 'Tarjeta recargable con transbordo gratis en una hora. Con una línea no tiene sentido, ya lo sé, pero así empieza uno.',
  },
  {
    n: 110, problem: 'transporte-frecuencia', place: 'tepozan', channel: 'phone', supports: 22,
    outcome: 'taken-up', answer: 'tra-frecuencia',
    text: '35 minutos entre camión y camión. Si se te va uno llegas tarde, si se te van dos ya ni vayas.',
  },
  {
    n: 121, problem: 'transporte-frecuencia', place: 'centro', channel: 'desktop', supports: 7,
    outcome: 'taken-up', answer: 'tra-horario',
    text: 'Publiquen el horario real, medido con GPS, no el de la concesión. Son dos documentos de ficción distintos.',
  },
  {
    n: 124, problem: 'transporte-choferes', place: 'tepozan', channel: 'phone', supports: 11,
    outcome: 'out-of-scope', answer: 'tra-chofer',
    text: 'El chofer va en el celular, con la música a todo, y en la bajada se pone a jugar carreras con la otra unidad. Revisen las licencias.',
  },
  {
    n: 127, problem: 'transporte-calles', place: 'centro', channel: 'assisted', supports: 6,
    outcome: 'not-taken-up', answer: 'tra-domingo',
    text: 'Comerciante del portal: que NO cierren el centro a los coches los domingos. Ya de por sí no hay ventas.',
  },
  {
    n: 133, problem: 'transporte-precio', place: 'centro', channel: 'desktop', supports: 3,
    outcome: 'not-taken-up', answer: 'tra-concesion',
    text: 'El municipio debería comprar sus propias unidades y operar la línea. El modelo de concesión ya fracasó.',
  },
  {
    n: 135, problem: 'transporte-precio', place: 'ejido-nuevo', channel: 'phone', supports: 17,
    outcome: 'not-taken-up', answer: 'tra-precio',
    text: 'El pasaje ya está carísimo. Somos cuatro en casa: 88 pesos diarios nada más en ir y venir. No lo suban ni aunque pase cada minuto.',
  },
  {
    n: 137, problem: 'transporte-frecuencia', place: 'fabrica', channel: 'phone', supports: 3,
    outcome: 'partly', answer: 'tra-noche',
    text: 'Camión nocturno aunque sea uno, la hora que sea, pero que sea.',
  },
  {
    n: 145, problem: 'transporte-calles', place: 'canada', channel: 'paper', supports: 4,
    outcome: 'out-of-scope', answer: 'tra-camino',
    text: 'El camino a La Cañada es del estado y esta intransitable. Ahi ni frecuencia ni precio, ahi no hay camino.',
  },
  {
    n: 151, problem: 'transporte-choferes', place: 'san-isidro', channel: 'phone', supports: 3,
    outcome: 'out-of-scope', answer: 'tra-chofer',
    text: 'Le grité baja y se siguió dos cuadras. Me gritó que soy una amargada. Quiero poner una queja y no sé con quién.',
  },
  {
    n: 155, problem: 'transporte-calles', place: 'fabrica', channel: 'phone', supports: 7,
    outcome: 'not-taken-up', answer: 'tra-domingo',
    text: 'Cierren el Centro a los coches los domingos, como antes, que salíamos a patinar.',
  },
  {
    n: 166, problem: 'transporte-frecuencia', place: 'lomas', channel: 'phone', supports: 2,
    outcome: 'duplicate', duplicateOf: 39,
    text: 'Yo prefiero pagar un peso mas pero que el camión pase cada diez minutos, con lo que gasto en taxi se paga el pasaje de toda la semana',
  },
  {
    n: 218, problem: 'transporte-paradas', place: 'las-pilas', channel: 'paper', supports: 6,
    outcome: 'partly', answer: 'tra-accesible',
    text: 'Que el camion se arrime a la banqueta. Yo ya no puedo dar ese paso tan alto y el chofer se desespera.',
  },
  {
    n: 245, problem: 'transporte-frecuencia', place: 'ejido-nuevo', channel: 'phone', supports: 6, name: 'Irving',
    outcome: 'partly', answer: 'tra-noche',
    text: 'Salgo de la maquila 10:40 de la noche. El último camión es 9:30. ¿Quién hizo esas cuentas?',
  },
  {
    n: 247, problem: 'transporte-precio', place: 'puerta-monte', channel: 'phone', supports: 4,
    outcome: 'waiting',
    text: 'Que la combi dé boleto. Sin boleto no hay seguro si hay accidente, y ya hubo.',
  },
  {
    n: 250, problem: 'transporte-paradas', place: 'tepozan', channel: 'phone', supports: 15,
    outcome: 'taken-up', answer: 'tra-parada',
    text: 'Las paradas necesitan luz y sombra. Esperar media hora bajo el sol de mayo con un niño no es vida.',
  },
  {
    n: 253, problem: 'transporte-paradas', place: 'santa-rita', channel: 'phone', supports: 9, name: 'Nayeli',
    outcome: 'taken-up', answer: 'tra-parada',
    text: 'La parada es un poste. No tiene techo ni banca ni letrero. Los que no somos de aquí no sabemos que es parada hasta que pasa el camión y no se para.',
  },
  {
    n: 255, problem: 'transporte-paradas', place: 'alfareros', channel: 'phone', supports: 2,
    outcome: 'waiting',
    text: 'Ponganle nombre a las paradas, con el nombre de la gente del barrio: la parada de doña Chole, la del horno. Así todos sabemos.',
  },
  {
    n: 260, problem: 'transporte-paradas', place: 'ejido-nuevo', channel: 'paper', supports: 1,
    outcome: 'waiting',
    text: 'techo en la parada del Ejido',
  },
  {
    n: 291, problem: 'transporte-choferes', place: 'centro', channel: 'desktop', supports: 2,
    outcome: 'out-of-scope', answer: 'tra-chofer',
    text: 'Regulen los taxis de aplicación, que no pagan lo que nosotros pagamos por la placa. Atte. sitio Portal.',
  },
  {
    n: 308, problem: 'transporte-precio', place: 'alfareros', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'tra-accesible',
    text: 'A mi mamá el chofer le dice que la credencial de adulto mayor "no pasa en este camión". ¿En cuál pasa?',
  },
];
