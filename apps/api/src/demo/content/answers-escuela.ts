import type { DemoAnswer } from './answer.ts';

export const answersEscuela: readonly DemoAnswer[] = [
  {
    key: 'esc-cruce', by: 'lucero', daysAgo: 33, commitment: 'rutas-a-la-escuela',
    text: 'Sí. Su cruce está entre los ocho: paso elevado o pintura termoplástica, luz propia y señal que se ve y se oye donde hay semáforo. Los ocho salieron de contar coches, niñas y niños, y sustos. La lista con sus números está en el anexo y cualquiera puede rehacer la cuenta.',
  },
  {
    key: 'esc-banqueta', by: 'lucero', daysAgo: 33, commitment: 'rutas-a-la-escuela',
    text: 'Sí. En cada uno de los ocho cruces se hará banqueta continua, con rampa y sin postes en medio, a lo largo de 150 metros hacia la escuela. El ancho será de 1.50 metros, y de 1.80 donde la calle lo permita. Se pregunta a quien la camina antes de trazarla.',
  },
  {
    key: 'esc-coches', by: 'sofia', daysAgo: 31, commitment: 'rutas-a-la-escuela',
    text: 'Sí. Habrá bolardos en las ocho salidas y la multa por subir el coche a la banqueta se aplicará parejo, también a los vehículos del municipio: el plan publica cada mes cuántas multas hubo y de quién son los oficiales. Gracias por la foto.',
  },
  {
    key: 'esc-medir', by: 'beatriz', daysAgo: 31, commitment: 'rutas-a-la-escuela',
    text: 'Sí. Las familias miden antes y después, con la misma hoja y a la misma hora: coches, velocidad, quién cruza y cuántos sustos. La Universidad presta el radar y revisa las cuentas. El mapa de los 27 sustos de sexto grado es ya la primera medición.',
  },
  {
    key: 'esc-acompanar', by: 'lucero', daysAgo: 30, commitment: 'rutas-a-la-escuela',
    text: 'Sí. El “camión a pie” queda como actividad del segundo hito: rutas marcadas con huellas en el piso, dos personas adultas por grupo con chaleco y capacitación, y negocios amigos con su cartel. Empieza en La Fábrica y El Tepozán, y la vereda de La Cañada se marca con cal y banderines.',
  },
  {
    key: 'esc-transito', by: 'sofia', daysAgo: 29, commitment: 'rutas-a-la-escuela',
    text: 'En parte. Habrá agente a la entrada y a la salida en cuatro de los ocho cruces, los de más coches; para los otros cuatro no hay personal. A las guardianas se les dará chaleco, capacitación y un oficio que obliga a respetar su alto.',
  },
  {
    key: 'esc-otros-cruces', by: 'lucero', daysAgo: 29, commitment: 'rutas-a-la-escuela',
    text: 'En parte. Su cruce no entró en los primeros ocho pero quedó en la lista de espera, con su puntaje a la vista y las reglas para subir. Se vuelve a medir en un año. Donde ya nadie se atreve a cruzar, la cuenta de accidentes da cero: por eso añadimos la cuenta de quienes dan la vuelta.',
  },
  {
    key: 'esc-topes', by: 'beatriz', daysAgo: 31, commitment: 'rutas-a-la-escuela',
    text: 'En lugar de topes se harán pasos elevados: frenan lo mismo, sirven a la silla de ruedas y no castigan a la ambulancia. Frente al kínder de Lomas el paso elevado entra en la primera etapa. Fuera de las escuelas este plan no toca los topes.',
  },
  {
    key: 'esc-bici', by: 'beatriz', daysAgo: 29, commitment: 'rutas-a-la-escuela',
    text: 'Un carril con conos de 7 a 8 y de 2 a 3 se probará un mes frente a dos escuelas; si funciona, se queda. La ciclovía de seis kilómetros no cabe: cuesta tres veces este compromiso y necesita un derecho de vía que no tenemos.',
  },
  {
    key: 'esc-banqueta-p', by: 'lucero', daysAgo: 30, commitment: 'rutas-a-la-escuela',
    text: 'En parte. Ningún árbol sano se tira: donde estorbe, la banqueta lo rodea. Los puestos de las mamás se reacomodan a diez metros del cruce con un lugar marcado. No se prometen lugares nuevos ni sombra donde hoy no la hay; ésa quedó para el programa de arbolado.',
  },
  {
    key: 'esc-entorno', by: 'sofia', daysAgo: 28, commitment: 'rutas-a-la-escuela',
    text: 'En parte. Cada ruta se recorre una vez al mes con Servicios Públicos, y lo que se encuentre (hierba, perros, focos) se anota con fecha de arreglo. Obligar a un dueño a limpiar su lote o retirar perros lleva su propio procedimiento; lo iniciamos, pero no podemos poner el día en que termina.',
  },
  {
    key: 'esc-puente', by: 'beatriz', daysAgo: 35,
    text: 'No. Los puentes obligan a subir a quien camina para que el coche no frene, y lo medido en el de la avenida lo dice: tres de cada diez cruzan por abajo. El dinero de un puente alcanza para seis de los ocho cruces.',
  },
  {
    key: 'esc-semaforo', by: 'sofia', daysAgo: 35,
    text: 'No en este plan. El semáforo con botón cuesta 480 mil pesos y el conteo de Santa Rita no llega al mínimo de la norma. Vimos las firmas: por eso el cruce sí recibe luz y paso elevado, que se hace con la cuarta parte y se puede tener antes del verano.',
  },
  {
    key: 'esc-calle-cerrada', by: 'sofia', daysAgo: 35,
    text: 'No todo el día: en esa calle hay una clínica y dos bodegas con carga. En su lugar se probará cerrarla media hora a la entrada y media a la salida, si la asamblea de la escuela lo pide por escrito.',
  },
  {
    key: 'esc-grua', by: 'sofia', daysAgo: 35,
    text: 'No. El municipio tiene una grúa y los convenios con particulares han terminado en abusos. Los bolardos hacen el mismo trabajo a toda hora y no cobran corralón.',
  },
  {
    key: 'esc-camara', by: 'teresa', daysAgo: 36,
    text: 'No. Vigilar con cámaras o con un chip el camino de niñas y niños exige tratar datos de menores y no hay prueba de que eso evite atropellos. Si la escuela quiere avisar a las familias, puede hacerlo con un mensaje que la familia autorice; eso no necesita un compromiso del plan.',
  },
  {
    key: 'esc-camion-escolar', by: 'hernan', daysAgo: 36,
    text: 'No este año. Un camión para las comunidades cuesta 1.9 millones al año con chofer y gasolina. Sabemos que por esto se deja la prepa, así que va dicho con claridad: la propuesta pasó a la mesa de transporte con su número, y la beca de traslado se puede pedir desde enero.',
  },
  {
    key: 'esc-carretera', by: 'sofia', daysAgo: 42,
    text: 'La carretera es estatal y ahí el municipio no puede poner un cruce. Es también el lugar más peligroso que nos contaron, así que no lo dejamos ahí: el STL envió un oficio al estado con el conteo de la escuela y pidió respuesta en treinta días. Se verá en el registro.',
  },
  {
    key: 'esc-horario', by: 'sofia', daysAgo: 42,
    text: 'El horario escolar lo fija la autoridad educativa del estado y no el municipio. Le pasamos su propuesta con copia a la supervisión de zona. Mientras tanto, los cruces llevan luz justamente porque a esa hora todavía es de noche.',
  },
];
