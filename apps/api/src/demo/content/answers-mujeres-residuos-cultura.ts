import type { DemoAnswer } from './answer.ts';

export const answersMujeres: readonly DemoAnswer[] = [
  {
    key: 'muj-luz',
    by: 'lucero',
    daysAgo: 13,
    commitment: 'rutas-a-la-escuela',
    text: 'Sí. Las tres calles coinciden con rutas a la escuela, así que sus lámparas entran en ese compromiso y no esperan otra mesa. Se recorrerán de noche con ustedes antes de poner el primer poste. La reparación de las siete lámparas contadas ya se pidió y tiene folio.',
  },
  {
    key: 'muj-luz-mapa',
    by: 'sofia',
    daysAgo: 13,
    text: 'En parte. El mapa de lámparas que no sirven, con su fecha de reporte, se publica en el primer trimestre. Contar mujeres por calle no: con tan pocas personas el dato diría quién pasa y a qué hora, justo lo que no queremos que alguien sepa.',
  },
  {
    key: 'muj-ruta',
    by: 'nadia',
    daysAgo: 13,
    text: 'En parte. El grupo de enfoque propuso tres rutas nocturnas con negocios que cierran tarde, y la de la maquila se probará primero. El apoyo en el recibo de luz a esos negocios no está resuelto; se discutirá cuando se abra su mesa.',
  },
  {
    key: 'muj-noche',
    by: 'teresa',
    daysAgo: 13,
    text: 'En parte. A partir de {month+2} se publicarán cada mes el número de llamadas y el tiempo de llegada, en cifras que no bajan de diez casos para que nadie quede señalada. El trato en la llamada se atiende con capacitación y con queja; el expediente personal no se publica nunca.',
  },
  {
    key: 'muj-parada-libre',
    by: 'sofia',
    daysAgo: 43,
    text: 'Bajar entre paradas de noche depende del reglamento estatal de transporte. El oficio del STL lo pide con las razones que dieron ustedes y con el dato de que en otros estados ya se hace. Si contestan que sí, lo anunciaremos en cada unidad.',
  },
  {
    key: 'muj-camaras',
    by: 'teresa',
    daysAgo: 37,
    text: 'No. El reconocimiento de caras vigila a todas para buscar a uno, se equivoca más con las mujeres y no hay ley local que lo limite. El órgano garante no lo puede acompañar. La luz y la respuesta de noche, que casi todas pidieron, sí.',
  },
  {
    key: 'muj-gas',
    by: 'nadia',
    daysAgo: 37,
    text: 'No. El gas necesita un permiso que el municipio no da, y el grupo de enfoque lo dijo mejor que nosotros: “otra vez la tarea es nuestra”. Los talleres de defensa de la Universidad son gratuitos y se anuncian, pero no son el compromiso.',
  },
  {
    key: 'muj-rosa',
    by: 'nadia',
    daysAgo: 37,
    text: 'No. Con catorce unidades, apartar dos dejaría a las demás mujeres esperando una hora más de noche en la parada. La propuesta de la corrida de las 22:50 sale de aquí.',
  },
  {
    key: 'muj-fiscalia',
    by: 'teresa',
    daysAgo: 45,
    text: 'Una carpeta o una orden judicial no la puede mover un municipio y no queremos dar una esperanza falsa. La asesora jurídica gratuita del Instituto de la Mujer se comunicó por el folio, sin pasar por nosotros. Lo que usted escribió no se publica completo.',
  },
];

export const answersResiduos: readonly DemoAnswer[] = [
  {
    key: 'bas-camion',
    by: 'sofia',
    daysAgo: 17,
    commitment: 'mercado-sin-inundaciones',
    text: 'Tiene razón y da vergüenza contestarlo: se separaba en casa y se juntaba en el camión. Desde {month+4} la zona del mercado y Lomas tendrán días distintos para lo orgánico, con una unidad que ya no recibe todo. Si funciona medio año, sigue el resto.',
  },
  {
    key: 'bas-separar',
    by: 'beatriz',
    daysAgo: 17,
    text: 'En parte. El calendario por días es la propuesta que se va a probar; gracias por escribirla tan clara. Antes se hará el censo de quién ya aprovecha cáscara, cartón y fierro, para no quitarle su trabajo. Rechazar bolsas en la banqueta no se hará los primeros tres meses.',
  },
  {
    key: 'bas-horario',
    by: 'sofia',
    daysAgo: 17,
    commitment: 'mercado-sin-inundaciones',
    text: 'Sí. El camión volverá a llevar campana y en El Tepozán pasará a las 7:15, como antes. La hora de cada calle se pega junto al cartel del agua. Los perros no fueron consultados.',
  },
  {
    key: 'bas-horario-p',
    by: 'sofia',
    daysAgo: 17,
    text: 'En parte. El camión no cabe arriba de la iglesia, pero una camioneta subirá martes y sábado. Lo que se queda abajo se recogerá el mismo día. La calle de acceso es otra obra y no se promete aquí.',
  },
  {
    key: 'bas-propina',
    by: 'sofia',
    daysAgo: 29,
    text: 'No. Prohibir la propina a quien gana el mínimo es fácil de escribir e imposible de cuidar. Dejar la bolsa regada sí es falta: se reporta con el número de unidad y la hora, y en {month-1} hubo dos sanciones por eso.',
  },
  {
    key: 'bas-multas',
    by: 'teresa',
    daysAgo: 29,
    text: 'No. Exhibir la cara de una persona es una sanción que ninguna ley permite, y una multa de cinco mil pesos dejaría fuera a quien no tiene con qué. Las multas que ya existen se cobrarán; lo demás se resuelve con un camión que pase a su hora.',
  },
  {
    key: 'bas-contenedor',
    by: 'hernan',
    daysAgo: 29,
    text: 'No. Donde se han puesto contenedores sin vigilancia se volvieron tiradero más rápido, y un velador de noche en la barranca cuesta más que sacar el escombro cada mes. Se harán cuatro limpias al año con la comunidad y se cerrará el acceso de camiones.',
  },
  {
    key: 'bas-incinerar',
    by: 'beatriz',
    daysAgo: 29,
    text: 'No. Un incinerador necesita diez veces la basura que producimos para no perder dinero, y su humo exige filtros que cuestan más que la planta. La Universidad puede mostrarle la cuenta: con lo que cuesta se separa y se composta todo durante veinte años.',
  },
  {
    key: 'bas-relleno',
    by: 'sofia',
    daysAgo: 46,
    text: 'El relleno es de tres municipios y lo vigila la autoridad ambiental del estado; solos no podemos cerrarlo ni multar a quien trae basura de fuera. Llevaremos su queja a la junta intermunicipal con fotos y fechas. A ustedes, que sí barren su tierra, les debemos al menos la respuesta de esa junta, y se publicará.',
  },
];

export const answersCultura: readonly DemoAnswer[] = [
  {
    key: 'cul-horario',
    by: 'sofia',
    daysAgo: 47,
    text: 'Sí, y no hubo que esperar al plan: desde {month-1} la biblioteca abre de 10 a 20 horas y los sábados hasta las 15. Nos lo pidieron en la consulta y bastaba con cambiar dos turnos. Debimos verlo antes.',
  },
  {
    key: 'cul-programa',
    by: 'sofia',
    daysAgo: 47,
    text: 'En parte. Habrá convocatoria abierta dos veces al año y las actas del comité se publicarán, con lo aceptado y lo que no. Un consejo con voto del barrio cambia el reglamento de Cultura; el cabildo lo verá en el primer semestre. El sonidero puede presentarse a la convocatoria como cualquiera.',
  },
  {
    key: 'cul-cine',
    by: 'sofia',
    daysAgo: 47,
    text: 'No. El edificio se recuperó con dinero destinado a biblioteca y talleres, y cambiarle el uso obligaría a devolverlo. Habrá cine club los viernes, sin estacionamiento. Las palomitas se pueden traer.',
  },
  {
    key: 'cul-talleres',
    by: 'hernan',
    daysAgo: 47,
    text: 'No como sueldo fijo: cada plaza nueva la aprueba el cabildo y este año no hay ninguna. Los talleres se pagarán por hora según un tabulador publicado, que hoy no existe y por eso a cada quien se le pagaba distinto.',
  },
  {
    key: 'cul-24h',
    by: 'sofia',
    daysAgo: 47,
    text: 'No. De noche no habría quien la cuide ni camión para volver. Con el horario nuevo veremos a qué hora se queda gente afuera; si a las ocho siguen ahí, se alarga.',
  },
  {
    key: 'cul-patrimonio',
    by: 'teresa',
    daysAgo: 48,
    text: 'La protección del patrimonio industrial y el destino de las máquinas los decide el instituto nacional correspondiente, que ya tiene el aviso. El municipio no moverá la chimenea ni los telares mientras no conteste; eso sí lo puede decir y lo dice.',
  },
  {
    key: 'cul-privado',
    by: 'teresa',
    daysAgo: 48,
    text: 'El teatro y la hacienda son propiedad particular, y una expropiación o una restauración ahí no la puede decidir un plan de acción local. Están ya en el catálogo de inmuebles en riesgo, que permite pedir apoyo estatal a sus dueños.',
  },
  {
    key: 'cul-iglesia',
    by: 'teresa',
    daysAgo: 48,
    text: 'El patronato es una asociación privada y no maneja dinero público, así que el municipio no puede auditarlo. Sus integrantes sí pueden pedirle cuentas conforme a sus estatutos; en la oficina de participación se les orienta.',
  },
  {
    key: 'cul-telesec',
    by: 'sofia',
    daysAgo: 48,
    text: 'La conexión de las escuelas es del programa federal y la pedimos de nuevo por ustedes. Lo que depende de nosotros: la señal libre de la delegación de Tres Cruces llegará hasta la cancha a partir de {month+3}.',
  },
];
