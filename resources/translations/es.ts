<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Open a video…</source>
        <translation>Abrir un vídeo…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el vídeo de muestra</translation>
    </message>
    <message>
        <source>Export clip</source>
        <translation>Exportar el clip</translation>
    </message>
    <message>
        <source>Export clips and formats…</source>
        <translation>Exportar clips y formatos…</translation>
    </message>
    <message>
        <source>Save the frame as a picture</source>
        <translation>Guardar el fotograma como imagen</translation>
    </message>
    <message>
        <source>Save a timeline for other editors</source>
        <translation>Guardar la línea de tiempo para otros editores</translation>
    </message>
    <message>
        <source>Copy the time</source>
        <translation>Copiar el código de tiempo</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Guardar el proyecto</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>Guardar el proyecto como…</translation>
    </message>
    <message>
        <source>Choose where the clip goes…</source>
        <translation>Elegir el destino del clip…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Speech models…</source>
        <translation>Modelos de voz…</translation>
    </message>
    <message>
        <source>Past exports…</source>
        <translation>Exportaciones anteriores…</translation>
    </message>
    <message>
        <source>From a file, as markers…</source>
        <translation>De un archivo, como marcadores…</translation>
    </message>
    <message>
        <source>From a file, as clips…</source>
        <translation>De un archivo, como clips…</translation>
    </message>
    <message>
        <source>The video&apos;s own, as markers</source>
        <translation>Los del vídeo, como marcadores</translation>
    </message>
    <message>
        <source>The video&apos;s own, as clips</source>
        <translation>Los del vídeo, como clips</translation>
    </message>
    <message>
        <source>Copy clips as chapters</source>
        <translation>Copiar los clips como capítulos</translation>
    </message>
    <message>
        <source>Copy markers as chapters</source>
        <translation>Copiar los marcadores como capítulos</translation>
    </message>
    <message>
        <source>Save clips as chapters…</source>
        <translation>Guardar los clips como capítulos…</translation>
    </message>
    <message>
        <source>Save markers as chapters…</source>
        <translation>Guardar los marcadores como capítulos…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>Marcar punto de entrada</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>Marcar punto de salida</translation>
    </message>
    <message>
        <source>Clear both points</source>
        <translation>Borrar ambos puntos</translation>
    </message>
    <message>
        <source>New clip here</source>
        <translation>Nuevo clip aquí</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Duplicar el clip</translation>
    </message>
    <message>
        <source>Find hooks</source>
        <translation>Buscar ganchos</translation>
    </message>
    <message>
        <source>Name clip…</source>
        <translation>Nombrar el clip…</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>Quitar el clip</translation>
    </message>
    <message>
        <source>Move clip up</source>
        <translation>Subir el clip</translation>
    </message>
    <message>
        <source>Move clip down</source>
        <translation>Bajar el clip</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>Clip anterior</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Clip siguiente</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>Dividir en el cabezal</translation>
    </message>
    <message>
        <source>Remove piece</source>
        <translation>Quitar el tramo</translation>
    </message>
    <message>
        <source>Remove piece and go on</source>
        <translation>Quitar el tramo y seguir</translation>
    </message>
    <message>
        <source>Bring back what was removed here</source>
        <translation>Recuperar lo quitado aquí</translation>
    </message>
    <message>
        <source>Trim the piece&apos;s start to the playhead</source>
        <translation>Recortar el inicio del tramo hasta el cabezal</translation>
    </message>
    <message>
        <source>Trim the piece&apos;s end to the playhead</source>
        <translation>Recortar el final del tramo hasta el cabezal</translation>
    </message>
    <message>
        <source>Play the piece earlier</source>
        <translation>Reproducir antes el tramo</translation>
    </message>
    <message>
        <source>Play the piece later</source>
        <translation>Reproducir después el tramo</translation>
    </message>
    <message>
        <source>Set or clear a marker</source>
        <translation>Poner o quitar un marcador</translation>
    </message>
    <message>
        <source>Find in the transcript…</source>
        <translation>Buscar en la transcripción…</translation>
    </message>
    <message>
        <source>Write down what is said</source>
        <translation>Transcribir lo que se dice</translation>
    </message>
    <message>
        <source>Remove pauses</source>
        <translation>Quitar las pausas</translation>
    </message>
    <message>
        <source>Take the words from a file…</source>
        <translation>Tomar las palabras de un archivo…</translation>
    </message>
    <message>
        <source>Save the transcript…</source>
        <translation>Guardar la transcripción…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Play backwards, then faster</source>
        <translation>Reproducir hacia atrás, luego más rápido</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play, then faster</source>
        <translation>Reproducir, luego más rápido</translation>
    </message>
    <message>
        <source>Play around the cut</source>
        <translation>Reproducir alrededor del corte</translation>
    </message>
    <message>
        <source>Loop the clip</source>
        <translation>Reproducir el clip en bucle</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Fotograma anterior</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Fotograma siguiente</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Un segundo atrás</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>Un segundo adelante</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Primer fotograma</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Último fotograma</translation>
    </message>
    <message>
        <source>To the in point</source>
        <translation>Al punto de entrada</translation>
    </message>
    <message>
        <source>To the out point</source>
        <translation>Al punto de salida</translation>
    </message>
    <message>
        <source>Previous cut</source>
        <translation>Corte anterior</translation>
    </message>
    <message>
        <source>Next cut</source>
        <translation>Corte siguiente</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation>Escena anterior</translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation>Escena siguiente</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Snap to scenes and silences</source>
        <translation>Ajustar a escenas y silencios</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentación</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Abrir la carpeta del registro</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Informar de un problema…</translation>
    </message>
    <message>
        <source>Drop a video here</source>
        <translation>Suelta un vídeo aquí</translation>
    </message>
    <message>
        <source>Keep the part you want, to the frame. Nothing leaves this computer.</source>
        <translation>Conserva la parte que quieras, exacta al fotograma. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Probar la muestra</translation>
    </message>
    <message>
        <source>start of the clip</source>
        <translation>inicio del clip</translation>
    </message>
    <message>
        <source>end of the clip</source>
        <translation>final del clip</translation>
    </message>
    <message>
        <source>export it</source>
        <translation>exportarlo</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>Suelta para abrir</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>Abrir un vídeo</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Video and projects</source>
        <translation>Vídeos y proyectos</translation>
    </message>
    <message>
        <source>Save the clip as</source>
        <translation>Guardar el clip como</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportación</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Lo que se escribirá</translation>
    </message>
    <message>
        <source>Choose a folder for this export</source>
        <translation>Elegir una carpeta para esta exportación</translation>
    </message>
    <message>
        <source>Choose at least one clip and one format.</source>
        <translation>Elige al menos un clip y un formato.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examinando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Guardar el proyecto como</translation>
    </message>
    <message>
        <source>Reely project</source>
        <translation>Proyecto de Reely</translation>
    </message>
    <message>
        <source>Your work on this video is back as you left it</source>
        <translation>El trabajo en este vídeo está de vuelta tal como quedó</translation>
    </message>
    <message>
        <source>The project is saved</source>
        <translation>El proyecto se ha guardado</translation>
    </message>
    <message>
        <source>The frame is saved as a picture, where clips of this video go</source>
        <translation>El fotograma se ha guardado como imagen, donde van los clips de este vídeo</translation>
    </message>
    <message>
        <source>The timeline is saved where clips of this video go</source>
        <translation>La línea de tiempo se ha guardado donde van los clips de este vídeo</translation>
    </message>
    <message>
        <source>The exports that were left go on</source>
        <translation>Las exportaciones pendientes continúan</translation>
    </message>
    <message>
        <source>The time is copied</source>
        <translation>El código de tiempo se ha copiado</translation>
    </message>
    <message>
        <source>The keys are saved in a copy</source>
        <translation>Las teclas se han guardado en una copia</translation>
    </message>
    <message>
        <source>The keys are taken from that file</source>
        <translation>Las teclas se han tomado de ese archivo</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>El informe se ha guardado</translation>
    </message>
    <message>
        <source>The chapters are copied</source>
        <translation>Los capítulos se han copiado</translation>
    </message>
    <message>
        <source>The chapters are saved</source>
        <translation>Los capítulos se han guardado</translation>
    </message>
    <message>
        <source>The transcript is saved</source>
        <translation>La transcripción está guardada</translation>
    </message>
    <message>
        <source>Some words come after the video&apos;s end: is it the right transcript?</source>
        <translation>Algunas palabras quedan tras el final del vídeo: ¿es la transcripción correcta?</translation>
    </message>
    <message>
        <source>There are no markers to make chapters of</source>
        <translation>No hay marcadores de los que hacer capítulos</translation>
    </message>
    <message>
        <source>There is nothing to play sound on, so this plays without</source>
        <translation>No hay dispositivo de sonido, así que se reproduce sin él</translation>
    </message>
    <message>
        <source>This system cannot play the video with sound, so it plays without</source>
        <translation>Este sistema no puede reproducir el vídeo con sonido, así que se reproduce sin él</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>In point</source>
        <translation>Punto de entrada</translation>
    </message>
    <message>
        <source>Out point</source>
        <translation>Punto de salida</translation>
    </message>
    <message>
        <source>A time like 83.25, 1:23.250, 00:01:23:06 or f1234; Enter sets it.</source>
        <translation>Un tiempo como 83.25, 1:23.250, 00:01:23:06 o f1234; Intro lo aplica.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>C&amp;hapters</source>
        <translation>Ca&amp;pítulos</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panel lateral</translation>
    </message>
    <message>
        <source>Clips of this video</source>
        <translation>Clips de este vídeo</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What was done, the newest last; choose a line to go back to it</source>
        <translation>Lo que se hizo, lo más nuevo al final; elige una línea para volver a ella</translation>
    </message>
    <message>
        <source>Video opened</source>
        <translation>Vídeo abierto</translation>
    </message>
    <message>
        <source>What you do to this video stays; its steps can be undone until it is closed.</source>
        <translation>El trabajo en este vídeo se conserva; sus pasos se pueden deshacer hasta que se cierre.</translation>
    </message>
    <message>
        <source>in point</source>
        <translation>punto de entrada</translation>
    </message>
    <message>
        <source>out point</source>
        <translation>punto de salida</translation>
    </message>
    <message>
        <source>move of an edge</source>
        <translation>mover un borde</translation>
    </message>
    <message>
        <source>clearing of both points</source>
        <translation>borrar ambos puntos</translation>
    </message>
    <message>
        <source>split</source>
        <translation>dividir</translation>
    </message>
    <message>
        <source>removal of a piece</source>
        <translation>quitar un tramo</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>recuperar lo quitado</translation>
    </message>
    <message>
        <source>trim of a start</source>
        <translation>recortar un inicio</translation>
    </message>
    <message>
        <source>trim of an end</source>
        <translation>recortar un final</translation>
    </message>
    <message>
        <source>order of pieces</source>
        <translation>orden de los tramos</translation>
    </message>
    <message>
        <source>new clip</source>
        <translation>nuevo clip</translation>
    </message>
    <message>
        <source>duplicate clip</source>
        <translation>duplicar el clip</translation>
    </message>
    <message>
        <source>removal of a clip</source>
        <translation>quitar un clip</translation>
    </message>
    <message>
        <source>order of clips</source>
        <translation>orden de los clips</translation>
    </message>
    <message>
        <source>name of a clip</source>
        <translation>nombre de un clip</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>marcador</translation>
    </message>
    <message>
        <source>taking up earlier work</source>
        <translation>retomar trabajo anterior</translation>
    </message>
    <message>
        <source>chapters as markers</source>
        <translation>capítulos como marcadores</translation>
    </message>
    <message>
        <source>chapters as clips</source>
        <translation>capítulos como clips</translation>
    </message>
    <message>
        <source>removal of words</source>
        <translation>quitar palabras</translation>
    </message>
    <message>
        <source>bringing back of words</source>
        <translation>recuperar palabras</translation>
    </message>
    <message>
        <source>removal of pauses</source>
        <translation>quitar pausas</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>corregir la ortografía</translation>
    </message>
    <message>
        <source>replacing of words</source>
        <translation>reemplazar palabras</translation>
    </message>
    <message>
        <source>hook as a clip</source>
        <translation>gancho como clip</translation>
    </message>
    <message>
        <source>rejection of a hook</source>
        <translation>descartar un gancho</translation>
    </message>
    <message>
        <source>captions</source>
        <comment>a step of the history</comment>
        <translation>subtítulos</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>{verb} {change}</source>
        <comment>Undo, and what</comment>
        <translation>{verb}: {change}</translation>
    </message>
    <message>
        <source>Clip {number}</source>
        <translation>Clip {number}</translation>
    </message>
    <message numerus="yes">
        <source>The chapters are now %n clip(s)</source>
        <translation>
            <numerusform>Los capítulos son ahora %n clip</numerusform>
            <numerusform>Los capítulos son ahora %n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chapters are now %n marker(s)</source>
        <translation>
            <numerusform>Los capítulos son ahora %n marcador</numerusform>
            <numerusform>Los capítulos son ahora %n marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) found in {place}</source>
        <translation>
            <numerusform>%n vídeo encontrado en {place}</numerusform>
            <numerusform>%n vídeos encontrados en {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, {count} still missing</source>
        <translation>{found}; por encontrar: {count}</translation>
    </message>
    <message>
        <source>Snapping is on</source>
        <translation>El ajuste está activado</translation>
    </message>
    <message>
        <source>Snapping is off</source>
        <translation>El ajuste está desactivado</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Abriendo {name}…</translation>
    </message>
    <message>
        <source>frame {number} of {count}</source>
        <translation>fot. {number} de {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n tramo</numerusform>
            <numerusform>%n tramos</numerusform>
        </translation>
    </message>
    <message>
        <source>First frame of the clip</source>
        <translation>Primer fotograma del clip</translation>
    </message>
    <message>
        <source>Last frame of the clip</source>
        <translation>Último fotograma del clip</translation>
    </message>
    <message>
        <source>First frame of the piece</source>
        <translation>Primer fotograma del tramo</translation>
    </message>
    <message>
        <source>Last frame of the piece</source>
        <translation>Último fotograma del tramo</translation>
    </message>
    <message>
        <source>Playhead at {here}, in point at {start}, out point at {end}</source>
        <translation>Cabezal en {here}, punto de entrada en {start}, punto de salida en {end}</translation>
    </message>
    <message>
        <source>The in point has to come before the out point at {time}</source>
        <translation>El punto de entrada debe estar antes del punto de salida, que está en {time}</translation>
    </message>
    <message>
        <source>The out point has to come after the in point at {time}</source>
        <translation>El punto de salida debe estar después del punto de entrada, que está en {time}</translation>
    </message>
    <message>
        <source>That is not a time here: {reason}</source>
        <translation>Eso no es un tiempo aquí: {reason}</translation>
    </message>
    <message>
        <source>about {size} MB</source>
        <translation>unos {size} MB</translation>
    </message>
    <message>
        <source>exact; encoded whole ({why}); {size}</source>
        <translation>exacto; codificado por completo ({why}); {size}</translation>
    </message>
    <message>
        <source>exact; everything is copied untouched; {size}</source>
        <translation>exacto; todo se copia intacto; {size}</translation>
    </message>
    <message>
        <source>exact; {seconds} s at the edges are encoded, {share} % copied untouched; {size}</source>
        <translation>exacto; se codifican {seconds} s en los bordes, {share} % se copia intacto; {size}</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Exportar %n archivo</numerusform>
            <numerusform>Exportar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <comment>the button</comment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write the clip to {path}</source>
        <translation>Escribir el clip en {path}</translation>
    </message>
    <message>
        <source>{what} {then}</source>
        <comment>two sentences</comment>
        <translation>{what} {then}</translation>
    </message>
    <message>
        <source>{clause}.</source>
        <comment>a sentence</comment>
        <translation>{clause}.</translation>
    </message>
    <message>
        <source>Take chapters from a file</source>
        <translation>Tomar capítulos de un archivo</translation>
    </message>
    <message>
        <source>Lists of chapters</source>
        <translation>Listas de capítulos</translation>
    </message>
    <message>
        <source>Save the chapters</source>
        <translation>Guardar los capítulos</translation>
    </message>
    <message>
        <source>Text, as for YouTube</source>
        <translation>Texto, como para YouTube</translation>
    </message>
    <message>
        <source>FFmpeg metadata</source>
        <translation>Metadatos de FFmpeg</translation>
    </message>
    <message>
        <source>nothing is kept</source>
        <translation>No se conserva nada</translation>
    </message>
    <message>
        <source>Reely does not write {suffix}</source>
        <translation>Reely no escribe {suffix}</translation>
    </message>
    <message>
        <source>files without a suffix</source>
        <translation>archivos sin extensión</translation>
    </message>
    <message>
        <source>the output is the input itself</source>
        <translation>El destino es el propio original</translation>
    </message>
    <message>
        <source>{name} exists already</source>
        <translation>{name} ya existe</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device</source>
        <translation>{name} es una tubería o un dispositivo</translation>
    </message>
    <message>
        <source>the output&apos;s name is too long or holds what no name may hold here</source>
        <translation>El nombre del destino es demasiado largo o contiene caracteres no permitidos</translation>
    </message>
    <message>
        <source>the clip needs about {needed} and the disk of {folder} has {free} left</source>
        <translation>El clip necesita unos {needed} y al disco de {folder} le quedan {free}</translation>
    </message>
    <message>
        <source>the disk of {folder} is full</source>
        <translation>El disco de {folder} está lleno</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>No existe la carpeta {folder}</translation>
    </message>
    <message>
        <source>the folder {folder} may not be written to</source>
        <translation>No se permite escribir en la carpeta {folder}</translation>
    </message>
    <message>
        <source>the clip could not be written ({why})</source>
        <translation>No se pudo escribir el clip ({why})</translation>
    </message>
    <message>
        <source>the clip that was written cannot be read back ({why})</source>
        <translation>No se puede volver a leer el clip escrito ({why})</translation>
    </message>
    <message>
        <source>the new clip did not stand the look at it ({check}: {why}), so the file of that name was left as it was</source>
        <translation>El nuevo clip no superó la comprobación ({check}: {why}), así que el archivo con ese nombre quedó como estaba</translation>
    </message>
    <message>
        <source>the clip cannot be made as small as {size} MB</source>
        <translation>El clip no se puede reducir a {size} MB</translation>
    </message>
    <message>
        <source>{seconds} s do not fit into a file of that size</source>
        <translation>{seconds} s no caben en un archivo de ese tamaño</translation>
    </message>
    <message>
        <source>ffmpeg was ended by the system before the clip was done</source>
        <translation>El sistema terminó ffmpeg antes de que el clip estuviera listo</translation>
    </message>
    <message>
        <source>ffmpeg could not encode the clip ({why})</source>
        <translation>ffmpeg no pudo codificar el clip ({why})</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>no dio ningún motivo</translation>
    </message>
    <message>
        <source>ffmpeg did not tell how loud the sound is</source>
        <translation>ffmpeg no indicó el volumen del sonido</translation>
    </message>
    <message>
        <source>the program {name}, which encodes clips, cannot be started</source>
        <translation>No se puede iniciar el programa {name}, que codifica los clips</translation>
    </message>
    <message>
        <source>no ffmpeg that can do the work was found ({why})</source>
        <translation>No se encontró ningún ffmpeg adecuado ({why})</translation>
    </message>
    <message>
        <source>Reely was told to work offline</source>
        <translation>Reely está configurado para trabajar sin conexión</translation>
    </message>
    <message>
        <source>a larger plan has it</source>
        <translation>Un plan superior la incluye</translation>
    </message>
    <message>
        <source>an entitlement cannot be read ({reason})</source>
        <translation>No se puede leer una autorización ({reason})</translation>
    </message>
    <message>
        <source>an entitlement is not meant for here: {reason}</source>
        <translation>Una autorización no está destinada a este equipo: {reason}</translation>
    </message>
    <message>
        <source>an entitlement is older than the one that is held</source>
        <translation>Una autorización es más antigua que la que ya hay</translation>
    </message>
    <message>
        <source>an entitlement was changed after it was signed</source>
        <translation>Una autorización se modificó después de firmarse</translation>
    </message>
    <message>
        <source>an entitlement was signed with a key that is not known here</source>
        <translation>Una autorización se firmó con una clave que aquí no se conoce</translation>
    </message>
    <message>
        <source>another Reely is busy with the account</source>
        <translation>Otro Reely está ocupado con la cuenta</translation>
    </message>
    <message>
        <source>ask the server again, and try once more</source>
        <translation>Pregunta de nuevo al servidor e inténtalo otra vez</translation>
    </message>
    <message>
        <source>change that and try again</source>
        <translation>Cámbialo e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>check both, or reset the password</source>
        <translation>Comprueba ambos, o restablece la contraseña</translation>
    </message>
    <message>
        <source>check how it is written</source>
        <translation>Comprueba cómo está escrita</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>Elige otra</translation>
    </message>
    <message>
        <source>check the address, and whether this network asks you to sign in somewhere first</source>
        <translation>Comprueba la dirección, y si esta red pide iniciar sesión antes en algún sitio</translation>
    </message>
    <message>
        <source>check what was asked for</source>
        <translation>Comprueba lo que se pidió</translation>
    </message>
    <message>
        <source>confirm it with the code or the link in the mail that was sent there</source>
        <translation>Confírmala con el código o el enlace del correo que se envió allí</translation>
    </message>
    <message>
        <source>go online to get a new one, or update Reely; the limits of the free plan hold meanwhile</source>
        <translation>Conéctate para obtener una nueva, o actualiza Reely; mientras tanto rigen los límites del plan gratuito</translation>
    </message>
    <message>
        <source>go online to get a new one; the limits of the free plan hold meanwhile</source>
        <translation>Conéctate para obtener una nueva; mientras tanto rigen los límites del plan gratuito</translation>
    </message>
    <message>
        <source>copy the whole link from the letter</source>
        <translation>Copia el enlace entero del correo</translation>
    </message>
    <message>
        <source>go online, so that the server can be asked for its keys</source>
        <translation>Conéctate, para que se le puedan pedir las claves al servidor</translation>
    </message>
    <message>
        <source>let it connect in the settings, or with `reely settings set offline false`</source>
        <translation>Permite que se conecte en los ajustes, o con `reely settings set offline false`</translation>
    </message>
    <message>
        <source>make it longer, of words that do not belong together, with a digit</source>
        <translation>Hazla más larga, con palabras que no guarden relación y con una cifra</translation>
    </message>
    <message>
        <source>make up another one</source>
        <translation>Inventa otra</translation>
    </message>
    <message>
        <source>make room on that disk, or let Reely write there</source>
        <translation>Libera espacio en ese disco, o deja que Reely escriba allí</translation>
    </message>
    <message>
        <source>no mail can be sent to this address</source>
        <translation>No se puede enviar ningún correo a esta dirección</translation>
    </message>
    <message>
        <source>nobody is signed in here</source>
        <translation>Aquí nadie ha iniciado sesión</translation>
    </message>
    <message>
        <source>nothing has to be done: a new one was begun, and what your account knew it still knows</source>
        <translation>No hay que hacer nada: se empezó uno nuevo, y lo que tu cuenta ya sabía lo sigue sabiendo</translation>
    </message>
    <message>
        <source>retire one that is not used any more</source>
        <translation>Retira uno que ya no se use</translation>
    </message>
    <message>
        <source>revoke one first; `reely keys list` tells which there are</source>
        <translation>Revoca una antes; `reely keys list` muestra cuáles hay</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>Inicia sesión de nuevo</translation>
    </message>
    <message>
        <source>sign in first: `reely login`</source>
        <translation>Inicia sesión antes: `reely login`</translation>
    </message>
    <message>
        <source>sign in if a new password was set by it, or have another letter sent</source>
        <translation>Inicia sesión si ya se puso con él una contraseña nueva, o haz que se envíe otro correo</translation>
    </message>
    <message>
        <source>sign in, or reset its password</source>
        <translation>Inicia sesión, o restablece su contraseña</translation>
    </message>
    <message>
        <source>sign out first: `reely logout`</source>
        <translation>Cierra antes la sesión: `reely logout`</translation>
    </message>
    <message>
        <source>signing in is paused after too many wrong passwords</source>
        <translation>El inicio de sesión está en pausa tras demasiadas contraseñas erróneas</translation>
    </message>
    <message>
        <source>the account has changed meanwhile, or has that already</source>
        <translation>La cuenta ha cambiado mientras tanto, o ya lo tiene</translation>
    </message>
    <message>
        <source>the account has too many devices</source>
        <translation>La cuenta tiene demasiados dispositivos</translation>
    </message>
    <message>
        <source>the code is not right, or has run out</source>
        <translation>El código no es correcto, o ha caducado</translation>
    </message>
    <message>
        <source>the e-mail address or the password is not right</source>
        <translation>El correo electrónico o la contraseña no son correctos</translation>
    </message>
    <message>
        <source>the keychain of this system cannot be used ({why})</source>
        <translation>No se puede usar el llavero de este sistema ({why})</translation>
    </message>
    <message>
        <source>the link was used already, or is no longer valid</source>
        <translation>El enlace ya se usó o ya no es válido</translation>
    </message>
    <message>
        <source>the limits of the free plan hold meanwhile; update Reely, or try again later</source>
        <translation>Mientras tanto rigen los límites del plan gratuito; actualiza Reely, o inténtalo más tarde</translation>
    </message>
    <message>
        <source>the new password is the current one</source>
        <translation>La contraseña nueva es la actual</translation>
    </message>
    <message>
        <source>the password of the account is not right</source>
        <translation>La contraseña de la cuenta no es correcta</translation>
    </message>
    <message>
        <source>the plan does not hold this feature</source>
        <translation>El plan no incluye esta función</translation>
    </message>
    <message>
        <source>the plan needs Reely {least} or later, and this is {version}</source>
        <translation>El plan necesita Reely {least} o posterior, y este es {version}</translation>
    </message>
    <message>
        <source>the plan&apos;s limit for this month is used up</source>
        <translation>Se ha agotado el límite del plan para este mes</translation>
    </message>
    <message>
        <source>the record of what you used was damaged; it now lies in {aside}</source>
        <translation>El registro de lo que usas estaba dañado; ahora está en {aside}</translation>
    </message>
    <message>
        <source>the record of what you used was written by a later version of Reely</source>
        <translation>El registro de lo que usas se escribió con una versión posterior de Reely</translation>
    </message>
    <message>
        <source>the server has trouble, or was asked too often</source>
        <translation>El servidor tiene problemas, o recibió demasiadas peticiones</translation>
    </message>
    <message>
        <source>the server knows no time zone of this name</source>
        <translation>El servidor no conoce ninguna zona horaria con ese nombre</translation>
    </message>
    <message>
        <source>the server knows nothing of that name, or it belongs to somebody else</source>
        <translation>El servidor no conoce nada con ese nombre, o pertenece a otra persona</translation>
    </message>
    <message>
        <source>the server shows no key that entitlements can be checked with</source>
        <translation>El servidor no muestra ninguna clave con la que comprobar autorizaciones</translation>
    </message>
    <message>
        <source>the server {server} cannot be reached ({why})</source>
        <translation>No se puede contactar con el servidor {server} ({why})</translation>
    </message>
    <message>
        <source>the session has ended</source>
        <translation>La sesión ha terminado</translation>
    </message>
    <message>
        <source>there are five active API keys</source>
        <translation>Ya hay cinco claves de API activas</translation>
    </message>
    <message>
        <source>there is an account with this address already</source>
        <translation>Ya existe una cuenta con esta dirección</translation>
    </message>
    <message>
        <source>there is no link to a new password in that</source>
        <translation>Ahí no hay ningún enlace para una contraseña nueva</translation>
    </message>
    <message>
        <source>there is nothing to do: the newer one counts</source>
        <translation>No hay nada que hacer: vale la más nueva</translation>
    </message>
    <message>
        <source>this account is disabled</source>
        <translation>Esta cuenta está desactivada</translation>
    </message>
    <message>
        <source>this needs an account whose address is confirmed</source>
        <translation>Esto requiere una cuenta con la dirección confirmada</translation>
    </message>
    <message>
        <source>this password is too easy to guess</source>
        <translation>Esta contraseña es demasiado fácil de adivinar</translation>
    </message>
    <message>
        <source>try again in a minute, or close the other one</source>
        <translation>Inténtalo de nuevo en un minuto, o cierra el otro</translation>
    </message>
    <message>
        <source>type it again, or sign out and reset it</source>
        <translation>Escríbela otra vez, o cierra la sesión y restablécela</translation>
    </message>
    <message>
        <source>type the newest one, or ask for another</source>
        <translation>Escribe el más reciente, o pide otro</translation>
    </message>
    <message>
        <source>unlock it, or install one such as GNOME Keyring or KWallet</source>
        <translation>Desbloquéalo, o instala uno como GNOME Keyring o KWallet</translation>
    </message>
    <message>
        <source>update Reely; the limits of the free plan hold meanwhile</source>
        <translation>Actualiza Reely; mientras tanto rigen los límites del plan gratuito</translation>
    </message>
    <message>
        <source>use that version; this one leaves the record as it is, and works without it</source>
        <translation>Usa esa versión; esta deja el registro como está y prescinde de él</translation>
    </message>
    <message>
        <source>use that version; here the limits of the free plan hold</source>
        <translation>Usa esa versión; aquí rigen los límites del plan gratuito</translation>
    </message>
    <message>
        <source>wait a quarter of an hour, or reset the password</source>
        <translation>Espera un cuarto de hora, o restablece la contraseña</translation>
    </message>
    <message>
        <source>wait for the next month, or choose a larger plan</source>
        <translation>Espera al próximo mes, o elige un plan superior</translation>
    </message>
    <message>
        <source>what answers at {server} is no Reely server, or a broken one ({reason})</source>
        <translation>Lo que responde en {server} no es un servidor de Reely, o está averiado ({reason})</translation>
    </message>
    <message>
        <source>what you use cannot be written down in {place} ({why})</source>
        <translation>Lo que usas no se puede anotar en {place} ({why})</translation>
    </message>
    <message>
        <source>write to whoever runs the server</source>
        <translation>Escribe a quien administra el servidor</translation>
    </message>
    <message>
        <source>{address} cannot be the server: {why}</source>
        <translation>{address} no puede ser el servidor: {why}</translation>
    </message>
    <message>
        <source>{place} cannot be written ({reason})</source>
        <translation>No se puede escribir {place} ({reason})</translation>
    </message>
    <message>
        <source>{email} is signed in here</source>
        <translation>{email} ya tiene aquí la sesión iniciada</translation>
    </message>
    <message>
        <source>the proxy of this system cannot be used ({reason})</source>
        <translation>No se puede usar el proxy de este sistema ({reason})</translation>
    </message>
    <message>
        <source>name one by http in HTTPS_PROXY and ALL_PROXY, or none</source>
        <translation>Indique uno por http en HTTPS_PROXY y ALL_PROXY, o ninguno</translation>
    </message>
    <message>
        <source>passwords would travel there unencrypted</source>
        <translation>las contraseñas viajarían allí sin cifrar</translation>
    </message>
    <message>
        <source>use https</source>
        <translation>Usa https</translation>
    </message>
    <message>
        <source>it is no address</source>
        <translation>no es una dirección</translation>
    </message>
    <message>
        <source>it begins with neither https nor http</source>
        <translation>no empieza ni por https ni por http</translation>
    </message>
    <message>
        <source>it holds more than a host, a port and a path</source>
        <translation>contiene más que un host, un puerto y una ruta</translation>
    </message>
    <message>
        <source>write it like https://reely.example.org</source>
        <translation>Escríbela como https://reely.example.org</translation>
    </message>
    <message>
        <source>{key} is no address of a server: {why}</source>
        <translation>{key} no es la dirección de un servidor: {why}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>no hay ninguno</translation>
    </message>
    <message>
        <source>it gives back something else than it was given</source>
        <translation>devuelve algo distinto de lo que recibió</translation>
    </message>
    <message>
        <source>it does not answer; it may be waiting for its password</source>
        <translation>no responde; quizá esté esperando su contraseña</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>all else goes on without it; try again later</source>
        <translation>Todo lo demás sigue funcionando; inténtalo más tarde</translation>
    </message>
    <message>
        <source>the presets in {name} cannot be read ({why})</source>
        <translation>No se pueden leer los ajustes preestablecidos de {name} ({why})</translation>
    </message>
    <message>
        <source>Reely ended twice while it wrote this clip</source>
        <translation>Reely terminó dos veces mientras escribía este clip</translation>
    </message>
    <message>
        <source>{preset} takes MP4, not {suffix}</source>
        <translation>{preset} acepta MP4, no {suffix}</translation>
    </message>
    <message>
        <source>{preset} takes {longest} at most, this clip lasts {length}</source>
        <translation>{preset} acepta {longest} como máximo, este clip dura {length}</translation>
    </message>
    <message>
        <source>{preset} takes {largest} MB at most, this clip has {size} MB</source>
        <translation>{preset} acepta {largest} MB como máximo, este clip tiene {size} MB</translation>
    </message>
    <message>
        <source>keep at least one range</source>
        <translation>Conserva al menos un intervalo</translation>
    </message>
    <message>
        <source>end the output&apos;s name in .mp4, .mov or .mkv (.m4a for sound alone)</source>
        <translation>Termina el nombre del destino en .mp4, .mov o .mkv (.m4a para solo sonido)</translation>
    </message>
    <message>
        <source>end the output&apos;s name in .mp4</source>
        <translation>Termina el nombre del destino en .mp4</translation>
    </message>
    <message>
        <source>end the name in .mp4, or export as the source is</source>
        <translation>Termina el nombre en .mp4, o exporta como el original</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>Elige otro nombre</translation>
    </message>
    <message>
        <source>add a file name to it</source>
        <translation>Añade un nombre de archivo</translation>
    </message>
    <message>
        <source>choose another name, or allow overwriting it (--overwrite)</source>
        <translation>Elige otro nombre, o permite sobrescribirlo (--overwrite)</translation>
    </message>
    <message>
        <source>choose another name, or use --mode encode</source>
        <translation>Elige otro nombre, o usa --mode encode</translation>
    </message>
    <message>
        <source>free some space or choose a folder on another disk</source>
        <translation>Libera espacio o elige una carpeta en otro disco</translation>
    </message>
    <message>
        <source>make it, or choose another</source>
        <translation>Créala, o elige otra</translation>
    </message>
    <message>
        <source>change its permissions, or choose another</source>
        <translation>Cambia sus permisos, o elige otra</translation>
    </message>
    <message>
        <source>check the drive, or choose another folder</source>
        <translation>Comprueba la unidad, o elige otra carpeta</translation>
    </message>
    <message>
        <source>check the drive</source>
        <translation>Comprueba la unidad</translation>
    </message>
    <message>
        <source>connect its drive again and retry</source>
        <translation>Vuelve a conectar la unidad e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>wait until the program that writes it is done, then try again</source>
        <translation>Espera a que termine el programa que lo escribe e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>close other programs if memory is short, then try again</source>
        <translation>Cierra otros programas si falta memoria e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>try another preset or --mode encode; `reely doctor` shows what works here</source>
        <translation>Prueba otro ajuste preestablecido o --mode encode; `reely doctor` muestra lo que funciona aquí</translation>
    </message>
    <message>
        <source>export without a loudness (--loudness off); `reely doctor` shows which ffmpeg is used</source>
        <translation>Exporta sin sonoridad (--loudness off); `reely doctor` muestra qué ffmpeg se usa</translation>
    </message>
    <message>
        <source>run `reely doctor` to see which one is used</source>
        <translation>`reely doctor` muestra cuál se usa</translation>
    </message>
    <message>
        <source>install Reely again, or name an ffmpeg built with libass and libx264 in the settings</source>
        <translation>Instala Reely de nuevo, o indica en los ajustes un ffmpeg con libass y libx264</translation>
    </message>
    <message>
        <source>install Reely again, or put the file back as it was</source>
        <translation>Instala Reely de nuevo, o restaura el archivo</translation>
    </message>
    <message>
        <source>allow more, shorten the clip, or choose a preset with a smaller frame</source>
        <translation>Permite más, acorta el clip, o elige un ajuste preestablecido con una imagen menor</translation>
    </message>
    <message>
        <source>allow more, shorten the clip, or export the sound alone</source>
        <translation>Permite más, acorta el clip, o exporta solo el sonido</translation>
    </message>
    <message>
        <source>keep less, or choose another preset</source>
        <translation>Conserva menos, o elige otro ajuste preestablecido</translation>
    </message>
    <message>
        <source>try again; if it happens again, report it</source>
        <translation>Inténtalo de nuevo; si vuelve a ocurrir, informa de ello</translation>
    </message>
    <message>
        <source>the {preset} preset changes every frame</source>
        <translation>el ajuste preestablecido {preset} cambia todos los fotogramas</translation>
    </message>
    <message>
        <source>copied and encoded frames are joined in .mp4 and .mov only, not {suffix}</source>
        <translation>los fotogramas copiados y codificados solo se unen en .mp4 y .mov, no en {suffix}</translation>
    </message>
    <message>
        <source>the range holds no whole group of pictures that is worth copying</source>
        <translation>el intervalo no contiene ningún grupo de imágenes completo que valga la pena copiar</translation>
    </message>
    <message>
        <source>copied as stored it would be larger than asked for</source>
        <translation>copiado tal cual sería mayor de lo pedido</translation>
    </message>
    <message>
        <source>the copied result did not verify ({check}: {why})</source>
        <translation>el resultado copiado no superó la comprobación ({check}: {why})</translation>
    </message>
    <message>
        <source>no encoder here makes frames that fit its own</source>
        <translation>ningún codificador de aquí produce fotogramas compatibles con los suyos</translation>
    </message>
    <message>
        <source>newly encoded frames would not fit its sequence parameters</source>
        <translation>los fotogramas nuevos no encajarían en sus parámetros de secuencia</translation>
    </message>
    <message>
        <source>a newly encoded frame could not be fitted</source>
        <translation>un fotograma recién codificado no se pudo encajar</translation>
    </message>
    <message>
        <source>its pictures change their size or their colours in mid-stream</source>
        <translation>sus imágenes cambian de tamaño o de colores a mitad del vídeo</translation>
    </message>
    <message>
        <source>one of its frames is damaged</source>
        <translation>uno de sus fotogramas está dañado</translation>
    </message>
    <message>
        <source>its frames are not stored as its index says</source>
        <translation>sus fotogramas no están guardados como dice su índice</translation>
    </message>
    <message>
        <source>its parameter sets change in mid-stream</source>
        <translation>sus conjuntos de parámetros cambian a mitad del vídeo</translation>
    </message>
    <message>
        <source>an edit list hides frames that others lean on</source>
        <translation>una lista de edición oculta fotogramas de los que dependen otros</translation>
    </message>
    <message>
        <source>it uses rare H.264 features of the Baseline profile (slices in any order or twice)</source>
        <translation>usa funciones poco comunes del perfil Baseline de H.264 (slices en cualquier orden o repetidos)</translation>
    </message>
    <message>
        <source>the source is {codec}, and only H.264 is proven to be copied exactly</source>
        <translation>el original es {codec}, y solo está probado que H.264 se copia con exactitud</translation>
    </message>
    <message>
        <source>its container does not keep parameter sets apart from the frames</source>
        <translation>su contenedor no separa los conjuntos de parámetros de los fotogramas</translation>
    </message>
    <message>
        <source>the source holds several video streams</source>
        <translation>el original contiene varias pistas de vídeo</translation>
    </message>
    <message>
        <source>its frame rate varies</source>
        <translation>su velocidad de fotogramas varía</translation>
    </message>
    <message>
        <source>its pictures are {format}, not 8-bit 4:2:0</source>
        <translation>sus imágenes son {format}, no 4:2:0 de 8 bits</translation>
    </message>
    <message>
        <source>its H.264 profile is not Baseline, Main or High</source>
        <translation>su perfil H.264 no es Baseline, Main ni High</translation>
    </message>
    <message>
        <source>it may be interlaced</source>
        <translation>puede que sea entrelazado</translation>
    </message>
    <message>
        <source>it uses rare H.264 features (scaling matrix or POC type 1)</source>
        <translation>usa funciones poco comunes de H.264 (matriz de escalado o POC de tipo 1)</translation>
    </message>
    <message>
        <source>its frames are not evenly spaced around the cut</source>
        <translation>sus fotogramas no están espaciados por igual alrededor del corte</translation>
    </message>
    <message>
        <source>it does not say how far its frames are reordered</source>
        <translation>no indica cuánto se reordenan sus fotogramas</translation>
    </message>
    <message>
        <source>it uses several parameter sets</source>
        <translation>usa varios conjuntos de parámetros</translation>
    </message>
    <message>
        <source>its parameter sets cannot be read</source>
        <translation>sus conjuntos de parámetros no se pueden leer</translation>
    </message>
    <message>
        <source>its frames hold more than plain H.264 pictures</source>
        <translation>sus fotogramas contienen más que simples imágenes H.264</translation>
    </message>
    <message>
        <source>its keyframes have players drop frames that are still to be shown</source>
        <translation>sus fotogramas clave hacen que los reproductores descarten fotogramas que aún deben mostrarse</translation>
    </message>
    <message>
        <source>two of its pictures could not be told apart at a joint</source>
        <translation>dos de sus imágenes no se pudieron distinguir en una unión</translation>
    </message>
    <message>
        <source>the encoder did not give one picture a frame</source>
        <translation>el codificador no produjo una imagen por fotograma</translation>
    </message>
    <message>
        <source>the encoder did not keep to one group of pictures</source>
        <translation>el codificador no se limitó a un grupo de imágenes</translation>
    </message>
    <message>
        <source>the encoder skipped a reference picture</source>
        <translation>el codificador omitió una imagen de referencia</translation>
    </message>
    <message>
        <source>the out point {time} is past the end; the clip ends with the file at {end}</source>
        <translation>El punto de salida {time} está más allá del final; el clip termina con el archivo en {end}</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures is kept</source>
        <translation>Solo se conserva la primera de sus {count} pistas de vídeo</translation>
    </message>
    <message>
        <source>subtitles that are pictures are left out</source>
        <translation>Los subtítulos que son imágenes se omiten</translation>
    </message>
    <message>
        <source>chapters are left out</source>
        <translation>Los capítulos se omiten</translation>
    </message>
    <message>
        <source>{wanted} gave up, so {encoder} encoded the clip</source>
        <translation>{wanted} falló, así que {encoder} codificó el clip</translation>
    </message>
    <message>
        <source>HDR was toned down to SDR, which is what {preset} gets</source>
        <translation>El HDR se redujo a SDR, que es lo que recibe {preset}</translation>
    </message>
    <message>
        <source>the sound stays {difference} LU quieter than asked, because its peaks leave no more room</source>
        <translation>El sonido queda {difference} LU por debajo de lo pedido, porque sus picos no dejan más margen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>LinkedIn portrait</source>
        <translation>LinkedIn vertical</translation>
    </message>
    <message>
        <source>Many accounts may post 3 minutes only.</source>
        <translation>Muchas cuentas solo pueden publicar 3 minutos.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>fotogramas</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ocultos</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copias</translation>
    </message>
    <message>
        <source>seams</source>
        <translation>uniones</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>todos los fotogramas</translation>
    </message>
    <message>
        <source>seeks</source>
        <translation>saltos</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>relectura</translation>
    </message>
    <message>
        <source>there is no picture</source>
        <translation>no hay imagen</translation>
    </message>
    <message>
        <source>{seen} of {count} frames</source>
        <translation>{seen} de {count} fotogramas</translation>
    </message>
    <message>
        <source>a frame is {seconds} s off its time</source>
        <translation>un fotograma está a {seconds} s de su tiempo</translation>
    </message>
    <message>
        <source>{count} frames are stored but not shown</source>
        <translation>{count} fotogramas están guardados pero no se muestran</translation>
    </message>
    <message>
        <source>{seen} of {count} copied frames are bit-identical</source>
        <translation>{seen} de {count} fotogramas copiados son idénticos bit a bit</translation>
    </message>
    <message>
        <source>decoding cannot begin before a seam</source>
        <translation>la decodificación no puede empezar antes de una unión</translation>
    </message>
    <message>
        <source>only {seen} of {count} frames decode from {start} on</source>
        <translation>solo se decodifican {seen} de {count} fotogramas desde {start}</translation>
    </message>
    <message>
        <source>{seen} of {count} frames decode</source>
        <translation>se decodifican {seen} de {count} fotogramas</translation>
    </message>
    <message>
        <source>{seen} of {count} sync samples decode</source>
        <translation>se decodifican {seen} de {count} muestras de sincronización</translation>
    </message>
    <message>
        <source>{seen} of {count} audio tracks</source>
        <translation>{seen} de {count} pistas de sonido</translation>
    </message>
    <message>
        <source>a track ends at {end} s, not {wanted} s</source>
        <translation>una pista termina en {end} s, no en {wanted} s</translation>
    </message>
    <message>
        <source>{count} track, {offset} ms from the picture</source>
        <translation>{count} pista, a {offset} ms de la imagen</translation>
    </message>
    <message>
        <source>{count} tracks, {offset} ms from the picture</source>
        <translation>{count} pistas, a {offset} ms de la imagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>The documentation did not come along with this Reely.</source>
        <translation>Este Reely no trae la documentación.</translation>
    </message>
    <message>
        <source>That page did not come along; it stands in Reely&apos;s source.</source>
        <translation>Esa página no viene incluida; está en el código fuente de Reely.</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>This text is all there is to a report. Nothing is sent: it stays on this computer until you copy or save it and hand it on yourself. Names, addresses and whatever looks like a password are taken out. Say in the first lines what happened, read the rest through, and delete what nobody else should see.</source>
        <translation>Este texto es el informe completo. No se envía nada: se queda en este equipo hasta que lo copies o lo guardes y lo entregues por tu cuenta. Se han quitado nombres, direcciones y todo lo que parezca una contraseña. Explica en las primeras líneas qué ocurrió, lee el resto y borra lo que nadie más deba ver.</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Texto del informe</translation>
    </message>
    <message>
        <source>Looking at what is here…</source>
        <translation>Reuniendo datos…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>the settings in {file} cannot be read ({why})</source>
        <translation>No se pueden leer los ajustes de {file} ({why})</translation>
    </message>
    <message>
        <source>the settings in {file} cannot be written ({why})</source>
        <translation>No se pueden escribir los ajustes en {file} ({why})</translation>
    </message>
    <message>
        <source>the keys in {file} cannot be read ({why})</source>
        <translation>No se pueden leer las teclas de {file} ({why})</translation>
    </message>
    <message>
        <source>the keys cannot be written into {file} ({why})</source>
        <translation>No se pueden escribir las teclas en {file} ({why})</translation>
    </message>
    <message>
        <source>{key} is neither true nor false</source>
        <translation>{key} no es ni true ni false</translation>
    </message>
    <message>
        <source>{key} is not a word in quotation marks</source>
        <translation>{key} no es una palabra entre comillas</translation>
    </message>
    <message>
        <source>{key} is not a path in quotation marks</source>
        <translation>{key} no es una ruta entre comillas</translation>
    </message>
    <message>
        <source>{key} names the home of somebody who is not known here</source>
        <translation>{key} nombra la carpeta personal de alguien desconocido aquí</translation>
    </message>
    <message>
        <source>{key} is not a whole path, such as ~/Videos</source>
        <translation>{key} no es una ruta completa como ~/Videos</translation>
    </message>
    <message>
        <source>{key} names no clip: {why}</source>
        <translation>{key} no da ningún nombre: {why}</translation>
    </message>
    <message>
        <source>{key} is none of {choices}</source>
        <translation>{key} no es ninguno de {choices}</translation>
    </message>
    <message>
        <source>{key} is not a whole number from {least} to {most}</source>
        <translation>{key} no es un número entero de {least} a {most}</translation>
    </message>
    <message>
        <source>preset is not a name in quotation marks</source>
        <translation>preset no es un nombre entre comillas</translation>
    </message>
    <message>
        <source>keys is not a table</source>
        <translation>keys no es una tabla</translation>
    </message>
    <message>
        <source>{command} has no list of keys in quotation marks</source>
        <translation>{command} no tiene una lista de teclas entre comillas</translation>
    </message>
    <message>
        <source>{command} has {key}, which is no key</source>
        <translation>{command} tiene {key}, que no es ninguna tecla</translation>
    </message>
    <message>
        <source>mend that line, or delete the file to go back to the defaults</source>
        <translation>Corrige esa línea, o borra el archivo para volver a los valores predeterminados</translation>
    </message>
    <message>
        <source>mend that line, or delete the file to go back to Reely&apos;s own keys</source>
        <translation>Corrige esa línea, o borra el archivo para volver a las teclas propias de Reely</translation>
    </message>
    <message>
        <source>check its permissions, or delete it to go back to the defaults</source>
        <translation>Comprueba sus permisos, o bórralo para volver a los valores predeterminados</translation>
    </message>
    <message>
        <source>check its permissions, or delete it to go back to Reely&apos;s own keys</source>
        <translation>Comprueba sus permisos, o bórralo para volver a las teclas propias de Reely</translation>
    </message>
    <message>
        <source>check the permissions of that folder and the room on its disk</source>
        <translation>Comprueba los permisos de esa carpeta y el espacio en su disco</translation>
    </message>
    <message>
        <source>a name needs at least one letter or field</source>
        <translation>Un nombre necesita al menos una letra o un campo</translation>
    </message>
    <message>
        <source>that is too long for a name</source>
        <translation>Es demasiado largo para un nombre</translation>
    </message>
    <message>
        <source>a name begins with neither a dot nor a space</source>
        <translation>Un nombre no empieza por un punto ni por un espacio</translation>
    </message>
    <message>
        <source>there is no field {field}</source>
        <translation>No existe el campo {field}</translation>
    </message>
    <message>
        <source>a brace stands alone</source>
        <translation>Hay una llave suelta</translation>
    </message>
    <message>
        <source>no file can have {letter} in its name everywhere</source>
        <translation>Ningún archivo puede llevar {letter} en su nombre en todos los sistemas</translation>
    </message>
    <message>
        <source>there is a letter that cannot be seen</source>
        <translation>Hay un carácter que no se ve</translation>
    </message>
    <message>
        <source>use {fields} and words of your own</source>
        <translation>Usa {fields} y palabras propias</translation>
    </message>
    <message>
        <source>keep to {count} letters</source>
        <translation>No pases de {count} letras</translation>
    </message>
    <message>
        <source>begin with a word or field</source>
        <translation>Empieza por una palabra o un campo</translation>
    </message>
    <message>
        <source>write fields as {video}, with both braces</source>
        <translation>Escribe los campos como {video}, con ambas llaves</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>Quítalo</translation>
    </message>
    <message>
        <source>type the name by hand</source>
        <translation>Escribe el nombre a mano</translation>
    </message>
    <message>
        <source>what you make of this video cannot be kept ({why})</source>
        <translation>No se puede conservar el trabajo en este vídeo ({why})</translation>
    </message>
    <message>
        <source>make room on the disk of {folder}, or let Reely write there</source>
        <translation>Libera espacio en el disco de {folder}, o deja que Reely escriba allí</translation>
    </message>
    <message>
        <source>what was made of this video before cannot be read ({why})</source>
        <translation>No se puede leer el trabajo anterior en este vídeo ({why})</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>begin anew; it is left as {file}</source>
        <translation>Empieza de nuevo; lo anterior queda como {file}</translation>
    </message>
    <message>
        <source>{name} is no project of Reely&apos;s, or is damaged</source>
        <translation>{name} no es un proyecto de Reely, o está dañado</translation>
    </message>
    <message>
        <source>open the video itself: what was last made of it is kept on this computer, too</source>
        <translation>Abre el propio vídeo: lo último que se hizo con él también está en este equipo</translation>
    </message>
    <message>
        <source>{name} was written by a later version of Reely</source>
        <translation>{name} se escribió con una versión posterior de Reely</translation>
    </message>
    <message>
        <source>open it with that version</source>
        <translation>Ábrelo con esa versión</translation>
    </message>
    <message>
        <source>the video of {name} is not at {place} any more</source>
        <translation>El vídeo de {name} ya no está en {place}</translation>
    </message>
    <message>
        <source>put it beside the project, or open it itself: what was made of it is found then</source>
        <translation>Ponlo junto al proyecto, o ábrelo directamente: así se encuentra lo que se hizo con él</translation>
    </message>
    <message>
        <source>{name} is another video than the one of {project}</source>
        <translation>{name} es un vídeo distinto del de {project}</translation>
    </message>
    <message>
        <source>put the video that it was made of beside the project</source>
        <translation>Pon junto al proyecto el vídeo del que se hizo</translation>
    </message>
    <message>
        <source>check the path, its permissions and its drive</source>
        <translation>Comprueba la ruta, sus permisos y su unidad</translation>
    </message>
    <message>
        <source>check the path and its permissions</source>
        <translation>Comprueba la ruta y sus permisos</translation>
    </message>
    <message>
        <source>{name} is not in {place} any more</source>
        <translation>{name} ya no está en {place}</translation>
    </message>
    <message>
        <source>{name} is not in {place}</source>
        <translation>{name} no está en {place}</translation>
    </message>
    <message>
        <source>{name} is not in {place}; {count} others of its folder were found there</source>
        <translation>{name} no está en {place}; allí se encontraron otros {count} de su carpeta</translation>
    </message>
    <message>
        <source>nothing is known of {name}</source>
        <translation>No se sabe nada de {name}</translation>
    </message>
    <message>
        <source>choose another file, or the folder that it may be in</source>
        <translation>Elige otro archivo, o la carpeta en la que pueda estar</translation>
    </message>
    <message>
        <source>choose where it is now, or connect the drive that it is on</source>
        <translation>Elige dónde está ahora, o conecta la unidad en la que está</translation>
    </message>
    <message>
        <source>{name} could not be written ({why})</source>
        <translation>No se pudo escribir {name} ({why})</translation>
    </message>
    <message>
        <source>the list of your exports and videos was damaged, and a new one was begun</source>
        <translation>La lista de exportaciones y vídeos estaba dañada, y se empezó una nueva</translation>
    </message>
    <message>
        <source>your videos, clips and projects are as they were; the old list is left as {file}</source>
        <translation>Los vídeos, clips y proyectos están como estaban; la lista anterior queda como {file}</translation>
    </message>
    <message>
        <source>the list of your exports and videos was written by a later version of Reely</source>
        <translation>La lista de exportaciones y vídeos se escribió con una versión posterior de Reely</translation>
    </message>
    <message>
        <source>use that version to see it; this one does without it and leaves it as it is</source>
        <translation>Usa esa versión para verla; esta prescinde de ella y la deja como está</translation>
    </message>
    <message>
        <source>the list of your exports and videos cannot be kept in {file} ({why})</source>
        <translation>La lista de exportaciones y vídeos no se puede conservar en {file} ({why})</translation>
    </message>
    <message>
        <source>make room on that disk, or let Reely write there; all else works without it</source>
        <translation>Libera espacio en ese disco, o deja que Reely escriba allí; todo lo demás funciona igual</translation>
    </message>
    <message>
        <source>an export that waited cannot be read any more</source>
        <translation>Una exportación en espera ya no se puede leer</translation>
    </message>
    <message>
        <source>an export that waited cannot be read any more: {names}</source>
        <translation>Una exportación en espera ya no se puede leer: {names}</translation>
    </message>
    <message>
        <source>{count} exports that waited cannot be read any more</source>
        <translation>{count} exportaciones en espera ya no se pueden leer</translation>
    </message>
    <message>
        <source>{count} exports that waited cannot be read any more: {names}</source>
        <translation>{count} exportaciones en espera ya no se pueden leer: {names}</translation>
    </message>
    <message>
        <source>your videos and clips are as they were; open the video and export the clip again</source>
        <translation>Los vídeos y clips están como estaban; abre el vídeo y exporta el clip de nuevo</translation>
    </message>
    <message>
        <source>another Reely has been opening it for too long</source>
        <translation>otro Reely lleva demasiado tiempo abriéndola</translation>
    </message>
    <message>
        <source>Reely made a mistake ({what})</source>
        <translation>Reely cometió un error ({what})</translation>
    </message>
    <message>
        <source>try again; if it happens again, report it with the details</source>
        <translation>Inténtalo de nuevo; si vuelve a ocurrir, informa de ello con los detalles</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Teclas como en</translation>
    </message>
    <message>
        <source>Whose keys to begin with</source>
        <translation>De quién son las teclas de partida</translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation>Buscar por comando o tecla</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>Choose a command above to change its keys.</source>
        <translation>Elige arriba un comando para cambiar sus teclas.</translation>
    </message>
    <message>
        <source>No command has that name or key.</source>
        <translation>Ningún comando tiene ese nombre ni esa tecla.</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>Añadir una tecla…</translation>
    </message>
    <message>
        <source>Press the new key, or Esc to leave it</source>
        <translation>Pulsa la nueva tecla, o Esc para dejarlo</translation>
    </message>
    <message>
        <source>Press it, then the key that the command is to have as well.</source>
        <translation>Púlsalo y después la tecla que el comando ha de tener también.</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Moverla aquí</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dejarla allí</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>Restablecer este</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Load a copy…</source>
        <translation>Cargar una copia…</translation>
    </message>
    <message>
        <source>Save a copy of the keys</source>
        <translation>Guardar una copia de las teclas</translation>
    </message>
    <message>
        <source>Load keys from a copy</source>
        <translation>Cargar teclas de una copia</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>{key} is no key that a command can have.</source>
        <translation>{key} no puede ser la tecla de un comando.</translation>
    </message>
    <message>
        <source>{key} goes from one control to the next, so no command can have it.</source>
        <translation>{key} pasa de un control al siguiente, así que ningún comando puede tenerla.</translation>
    </message>
    <message>
        <source>{key} answers dialogs and ends typing, so no command can have it.</source>
        <translation>{key} responde a diálogos y termina de escribir, así que ningún comando puede tenerla.</translation>
    </message>
    <message>
        <source>{key} edits text in fields, so no other command can have it.</source>
        <translation>{key} edita texto en los campos, así que ningún otro comando puede tenerla.</translation>
    </message>
    <message>
        <source>{key} opens a menu, so no command can have it.</source>
        <translation>{key} abre un menú, así que ningún comando puede tenerla.</translation>
    </message>
    <message>
        <source>{key} belongs to the system, so no command can have it.</source>
        <translation>{key} es del sistema, así que ningún comando puede tenerla.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”.</source>
        <translation>{key} es la tecla de «{command}».</translation>
    </message>
    <message>
        <source>{key} is its key already.</source>
        <translation>{key} ya es su tecla.</translation>
    </message>
    <message>
        <source>{key} is now a key of “{command}”.</source>
        <translation>{key} es ahora una tecla de «{command}».</translation>
    </message>
    <message>
        <source>Take {key} from “{command}”</source>
        <translation>Quitar {key} a «{command}»</translation>
    </message>
    <message>
        <source>Your keys are kept in {file}. A copy of that file takes them to another computer; it may be edited by hand while Reely is closed.</source>
        <translation>Las teclas se guardan en {file}. Una copia de ese archivo las lleva a otro equipo; se puede editar a mano mientras Reely está cerrado.</translation>
    </message>
    <message>
        <source>{keys} step frames</source>
        <translation>{keys} van fotograma a fotograma</translation>
    </message>
    <message>
        <source>{keys} go a second</source>
        <translation>{keys} van un segundo</translation>
    </message>
    <message>
        <source>{keys} go to the ends</source>
        <translation>{keys} van a los extremos</translation>
    </message>
    <message>
        <source>{keys} set the points</source>
        <translation>{keys} marcan los puntos</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <comment>two keys</comment>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>there is no file {name}</source>
        <translation>No existe el archivo {name}</translation>
    </message>
    <message>
        <source>{name} is a folder</source>
        <translation>{name} es una carpeta</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, which cannot be read twice</source>
        <translation>{name} es una tubería o un dispositivo, que no se puede leer dos veces</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes)</source>
        <translation>{name} está vacío (0 bytes)</translation>
    </message>
    <message>
        <source>{name} may not be read by this user</source>
        <translation>{name} no puede leerlo este usuario</translation>
    </message>
    <message>
        <source>{name} cannot be looked at ({why})</source>
        <translation>{name} no se puede examinar ({why})</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why})</source>
        <translation>{name} no se puede leer ({why})</translation>
    </message>
    <message>
        <source>{name} cannot be read as video or sound ({why})</source>
        <translation>{name} no se puede leer como vídeo ni como sonido ({why})</translation>
    </message>
    <message>
        <source>{name} holds no video and no sound</source>
        <translation>{name} no contiene vídeo ni sonido</translation>
    </message>
    <message>
        <source>{name} holds no video itself, it only names other files</source>
        <translation>{name} no contiene vídeo en sí, solo nombra otros archivos</translation>
    </message>
    <message>
        <source>{name} holds no picture</source>
        <translation>{name} no contiene imagen</translation>
    </message>
    <message>
        <source>{name} holds no sound</source>
        <translation>{name} no contiene sonido</translation>
    </message>
    <message>
        <source>{name} has sound but no picture</source>
        <translation>{name} tiene sonido pero no imagen</translation>
    </message>
    <message>
        <source>{name} has sound but no picture, and this window cuts by the picture</source>
        <translation>{name} tiene sonido pero no imagen, y esta ventana corta por la imagen</translation>
    </message>
    <message>
        <source>{name} is cut short: the table that says where its frames are is missing</source>
        <translation>{name} está incompleto: falta la tabla que dice dónde están sus fotogramas</translation>
    </message>
    <message>
        <source>{name} is cut short: only {there} of its {count} frames are there</source>
        <translation>{name} está incompleto: solo hay {there} de sus {count} fotogramas</translation>
    </message>
    <message>
        <source>{name} went away while it was being read</source>
        <translation>{name} desapareció mientras se leía</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read</source>
        <translation>{name} cambió mientras se leía</translation>
    </message>
    <message>
        <source>its video stream holds no frame that can be decoded</source>
        <translation>Su pista de vídeo no contiene ningún fotograma que se pueda decodificar</translation>
    </message>
    <message>
        <source>no frame of its video can be read there</source>
        <translation>Allí no se puede leer ningún fotograma del vídeo</translation>
    </message>
    <message>
        <source>a frame of {name} cannot be decoded</source>
        <translation>Un fotograma de {name} no se puede decodificar</translation>
    </message>
    <message>
        <source>the picture of {name} cannot be decoded there</source>
        <translation>La imagen de {name} no se puede decodificar allí</translation>
    </message>
    <message>
        <source>the sound of {name} cannot be decoded</source>
        <translation>El sonido de {name} no se puede decodificar</translation>
    </message>
    <message>
        <source>{name} has no sound track {track}; it has {count}</source>
        <translation>{name} no tiene la pista de sonido {track}; tiene {count}</translation>
    </message>
    <message>
        <source>the times in {name} jump back, as in recordings that were joined or broke off</source>
        <translation>Los tiempos de {name} saltan hacia atrás, como en grabaciones unidas o interrumpidas</translation>
    </message>
    <message>
        <source>no frame of {name} begins between {start} and {end}</source>
        <translation>Ningún fotograma de {name} empieza entre {start} y {end}</translation>
    </message>
    <message>
        <source>the range starts at {start}, but {name} ends at {end}</source>
        <translation>El intervalo empieza en {start}, pero {name} termina en {end}</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>motivo desconocido</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>formato desconocido</translation>
    </message>
    <message>
        <source>check the path, or whether its drive is connected</source>
        <translation>Comprueba la ruta, o si su unidad está conectada</translation>
    </message>
    <message>
        <source>check whether its drive is connected</source>
        <translation>Comprueba si su unidad está conectada</translation>
    </message>
    <message>
        <source>check its drive</source>
        <translation>Comprueba su unidad</translation>
    </message>
    <message>
        <source>check that it plays elsewhere, or copy the file again</source>
        <translation>Comprueba que se reproduce en otro sitio, o copia el archivo de nuevo</translation>
    </message>
    <message>
        <source>check that it plays elsewhere; it may be damaged</source>
        <translation>Comprueba que se reproduce en otro sitio; puede estar dañado</translation>
    </message>
    <message>
        <source>check that it plays elsewhere; it may be damaged or not a media file</source>
        <translation>Comprueba que se reproduce en otro sitio; puede estar dañado o no ser un archivo multimedia</translation>
    </message>
    <message>
        <source>choose a video</source>
        <translation>Elige un vídeo</translation>
    </message>
    <message>
        <source>choose a video or sound file</source>
        <translation>Elige un archivo de vídeo o de sonido</translation>
    </message>
    <message>
        <source>choose the video or sound file that it names</source>
        <translation>Elige el archivo de vídeo o de sonido que nombra</translation>
    </message>
    <message>
        <source>choose a file with video</source>
        <translation>Elige un archivo con vídeo</translation>
    </message>
    <message>
        <source>choose a range beside the damaged place, or copy the file again</source>
        <translation>Elige un intervalo junto al lugar dañado, o copia el archivo de nuevo</translation>
    </message>
    <message>
        <source>choose one of the tracks that it has</source>
        <translation>Elige una de las pistas que tiene</translation>
    </message>
    <message>
        <source>choose times inside the file</source>
        <translation>Elige tiempos dentro del archivo</translation>
    </message>
    <message>
        <source>make the range longer</source>
        <translation>Alarga el intervalo</translation>
    </message>
    <message>
        <source>name a video or sound file inside it</source>
        <translation>Indica un archivo de vídeo o de sonido que esté dentro</translation>
    </message>
    <message>
        <source>save it to a file first</source>
        <translation>Guárdalo antes en un archivo</translation>
    </message>
    <message>
        <source>copy or download it again</source>
        <translation>Cópialo o descárgalo de nuevo</translation>
    </message>
    <message>
        <source>copy or download it again; a recording that broke off needs a repair tool</source>
        <translation>Cópialo o descárgalo de nuevo; una grabación interrumpida necesita una herramienta de reparación</translation>
    </message>
    <message>
        <source>change its permissions, or copy it to a folder of yours</source>
        <translation>Cambia sus permisos, o cópialo a una carpeta propia</translation>
    </message>
    <message>
        <source>give it new times first: ffmpeg -i OLD -c copy NEW.mp4</source>
        <translation>Dale antes tiempos nuevos: ffmpeg -i ANTIGUO -c copy NUEVO.mp4</translation>
    </message>
    <message>
        <source>trim it in the terminal with: reely trim</source>
        <translation>Recórtalo en el terminal con: reely trim</translation>
    </message>
    <message>
        <source>leave out --audio-only, or choose a file with sound</source>
        <translation>Omite --audio-only, o elige un archivo con sonido</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>se agotó la cuota de disco</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre del archivo es demasiado largo</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de entrada/salida</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>los datos no son válidos</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>es de solo lectura</translation>
    </message>
    <message>
        <source>{name} names no chapters</source>
        <translation>{name} no nombra capítulos</translation>
    </message>
    <message>
        <source>{name} holds no chapters</source>
        <translation>{name} no contiene capítulos</translation>
    </message>
    <message>
        <source>{name} is no list of chapters</source>
        <translation>{name} no es una lista de capítulos</translation>
    </message>
    <message>
        <source>line {number} of {name} begins after the end of the video, which is at {end}</source>
        <translation>La línea {number} de {name} empieza después del final del vídeo, que está en {end}</translation>
    </message>
    <message>
        <source>line {number} of {name} does not begin after the chapter before it</source>
        <translation>La línea {number} de {name} no empieza después del capítulo anterior</translation>
    </message>
    <message>
        <source>line {number} of {name} has no time</source>
        <translation>La línea {number} de {name} no tiene tiempo</translation>
    </message>
    <message>
        <source>line {number} of {name} has no start and end, as in 00:00:01.000 --&gt; 00:00:05.000</source>
        <translation>La línea {number} de {name} no tiene inicio y final, como en 00:00:01.000 --&gt; 00:00:05.000</translation>
    </message>
    <message>
        <source>line {number} of {name} ends before it begins</source>
        <translation>La línea {number} de {name} termina antes de empezar</translation>
    </message>
    <message>
        <source>line {number} of {name} has no = between a name and what it is</source>
        <translation>La línea {number} de {name} no tiene = entre un nombre y su valor</translation>
    </message>
    <message>
        <source>line {number} of {name} has no TIMEBASE like 1/1000</source>
        <translation>La línea {number} de {name} no tiene TIMEBASE como 1/1000</translation>
    </message>
    <message>
        <source>line {number} of {name} has no whole number as {key}</source>
        <translation>La línea {number} de {name} no tiene un número entero como {key}</translation>
    </message>
    <message>
        <source>line {number} of {name} begins a chapter without a START</source>
        <translation>La línea {number} de {name} empieza un capítulo sin START</translation>
    </message>
    <message>
        <source>line {number} of {name} begins a chapter that ends before it begins</source>
        <translation>La línea {number} de {name} empieza un capítulo que termina antes de empezar</translation>
    </message>
    <message>
        <source>write a time and a title on each line, as in: 0:00 Beginning</source>
        <translation>Escribe un tiempo y un título en cada línea, como en: 0:00 Inicio</translation>
    </message>
    <message>
        <source>mend that line, or take it out</source>
        <translation>Corrige esa línea, o quítala</translation>
    </message>
    <message>
        <source>take them from a file, or set markers</source>
        <translation>Tómalos de un archivo, o pon marcadores</translation>
    </message>
    <message>
        <source>choose a text in UTF-8 with a time and a title on each line, FFmpeg&apos;s metadata or WebVTT</source>
        <translation>Elige un texto en UTF-8 con un tiempo y un título en cada línea, metadatos de FFmpeg o WebVTT</translation>
    </message>
    <message>
        <source>it is far too long for a time</source>
        <translation>es demasiado largo para un tiempo</translation>
    </message>
    <message>
        <source>a frame number needs a video, and this file has none</source>
        <translation>un número de fotograma necesita un vídeo, y este archivo no lo tiene</translation>
    </message>
    <message>
        <source>a timecode with frames needs a video, and this file has none</source>
        <translation>un código de tiempo con fotogramas necesita un vídeo, y este archivo no lo tiene</translation>
    </message>
    <message>
        <source>a time cannot be negative</source>
        <translation>un tiempo no puede ser negativo</translation>
    </message>
    <message>
        <source>write it like 83.25, 1:23.250, 00:01:23:06 or f1234</source>
        <translation>escríbelo como 83.25, 1:23.250, 00:01:23:06 o f1234</translation>
    </message>
    <message>
        <source>drop-frame timecode has no such frame: it skips the first of this minute</source>
        <translation>el código de tiempo drop-frame no tiene ese fotograma: omite los primeros de este minuto</translation>
    </message>
    <message>
        <source>drop-frame timecode is for 29.97 and 59.94 frames a second; write &apos;:&apos; instead</source>
        <translation>el código de tiempo drop-frame es para 29,97 y 59,94 fotogramas por segundo; escribe &apos;:&apos; en su lugar</translation>
    </message>
    <message>
        <source>its last field counts frames from 0 to {last} at this frame rate</source>
        <translation>su último campo cuenta fotogramas de 0 a {last} con esta velocidad</translation>
    </message>
    <message>
        <source>the video has {count} frames, counted from 0</source>
        <translation>el vídeo tiene {count} fotogramas, contados desde 0</translation>
    </message>
    <message>
        <source>Where is the video?</source>
        <translation>¿Dónde está el vídeo?</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Buscándolo…</translation>
    </message>
    <message>
        <source>Every other video that was in the same folder is looked for at the same time.</source>
        <translation>También se buscan todos los demás vídeos que estaban en la misma carpeta.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Ganchos</translation>
    </message>
    <message>
        <source>Hooks, the best first; Enter keeps one, X rejects it</source>
        <translation>Ganchos, el mejor primero; Intro guarda uno, X lo descarta</translation>
    </message>
    <message>
        <source>Keep as a clip</source>
        <translation>Guardar como clip</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Cuenta…</translation>
    </message>
    <message>
        <source>What the hooks are to be about</source>
        <translation>De qué deben tratar los ganchos</translation>
    </message>
    <message>
        <source>find where I talk about …</source>
        <translation>buscar dónde hablo de …</translation>
    </message>
    <message>
        <source>How many hooks at most</source>
        <translation>Cuántos ganchos como máximo</translation>
    </message>
    <message>
        <source>No shorter than</source>
        <translation>No más corto que</translation>
    </message>
    <message>
        <source>No longer than</source>
        <translation>No más largo que</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 15 s to 90 s</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>What Reely learned of your taste</source>
        <translation>Lo que Reely aprendió de tus gustos</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Qué se busca</translation>
    </message>
    <message>
        <source>Forget what I kept and rejected</source>
        <translation>Olvidar lo que guardé y descarté</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>Empezar una palabra antes</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>Empezar una palabra después</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>Terminar una palabra antes</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>Terminar una palabra después</translation>
    </message>
    <message>
        <source>Reely listens to the video on this computer, and shows the stretches worth a clip, the best first.</source>
        <translation>Reely escucha el vídeo en este ordenador y muestra los tramos que merecen un clip, el mejor primero.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Up and Down play how each begins, Enter keeps it as a clip, X rejects it.</source>
        <translation>Arriba y Abajo reproducen cómo empieza cada uno, Intro lo guarda como clip, X lo descarta.</translation>
    </message>
    <message>
        <source>All of these are kept or rejected; look again for others.</source>
        <translation>Todos están guardados o descartados; busca otra vez para encontrar otros.</translation>
    </message>
    <message>
        <source>No speech was found; set the ends of a clip by hand.</source>
        <translation>No se encontró habla; marca los extremos de un clip a mano.</translation>
    </message>
    <message>
        <source>The video has no sound, so there is nobody to listen to; set the ends of a clip by hand.</source>
        <translation>El vídeo no tiene sonido, así que no hay a quién escuchar; marca los extremos de un clip a mano.</translation>
    </message>
    <message>
        <source>The search was cancelled; look again to go on.</source>
        <translation>La búsqueda se canceló; busca otra vez para seguir.</translation>
    </message>
    <message>
        <source>up to {count}</source>
        <comment>how many hooks</comment>
        <translation>hasta {count}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <comment>what was said</comment>
        <translation>«{line}»</translation>
    </message>
    <message>
        <source>You keep {kept} of {of} at this level</source>
        <translation>A este nivel guardas {kept} de {of}</translation>
    </message>
    <message numerus="yes">
        <source>Reely learns from %n decision(s) of yours</source>
        <translation>
            <numerusform>Reely aprende de %n decisión tuya</numerusform>
            <numerusform>Reely aprende de %n decisiones tuyas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Exports show here, and you can go on meanwhile.</source>
        <translation>Las exportaciones aparecen aquí; mientras tanto se puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando su turno</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Move up in the queue</source>
        <translation>Subir en la cola</translation>
    </message>
    <message>
        <source>Move down in the queue</source>
        <translation>Bajar en la cola</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>Cancelado; no se escribió nada</translation>
    </message>
    <message>
        <source>Cancelled; what has come stays for the next time</source>
        <translation>Cancelado; lo que ha llegado se queda para la próxima vez</translation>
    </message>
    <message>
        <source>Cancelled; nothing was imported</source>
        <translation>Cancelado; no se ha importado nada</translation>
    </message>
    <message>
        <source>Cancelled; nothing was measured</source>
        <translation>Cancelado; no se ha medido nada</translation>
    </message>
    <message>
        <source>The model is on this computer</source>
        <translation>El modelo está en este ordenador</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>Leyendo el vídeo</translation>
    </message>
    <message>
        <source>Measuring the loudness</source>
        <translation>Midiendo la sonoridad</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificando</translation>
    </message>
    <message>
        <source>Encoding the sound</source>
        <translation>Codificando el sonido</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Checking the clip</source>
        <translation>Comprobando el clip</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Listening to what is said</source>
        <translation>Escuchando lo que se dice</translation>
    </message>
    <message>
        <source>Looking for hooks</source>
        <translation>Buscando ganchos</translation>
    </message>
    <message>
        <source>Judging what was found</source>
        <translation>Valorando lo encontrado</translation>
    </message>
    <message>
        <source>Making a small copy, to step through quickly</source>
        <translation>Creando una copia pequeña para avanzar con rapidez</translation>
    </message>
    <message>
        <source>try again, and it gets a name that is free</source>
        <translation>Inténtalo de nuevo y el archivo recibirá un nombre libre</translation>
    </message>
    <message>
        <source>choose another format, or another encoder in the settings</source>
        <translation>Elige otro formato, u otro codificador en los ajustes</translation>
    </message>
    <message>
        <source>choose a format without a loudness of its own</source>
        <translation>Elige un formato sin sonoridad propia</translation>
    </message>
    <message>
        <source>get one in the settings, under Speech, or choose another one</source>
        <translation>consiga uno en los ajustes, en «Voz», o elija otro</translation>
    </message>
    <message>
        <source>get it again in the settings, under Speech</source>
        <translation>consígalo otra vez en los ajustes, en «Voz»</translation>
    </message>
    <message>
        <source>The account&apos;s server is away; {tier} counts here until {day}</source>
        <translation>El servidor de la cuenta no responde; {tier} cuenta aquí hasta el {day}</translation>
    </message>
    <message>
        <source>{stage}…</source>
        <translation>{stage}…</translation>
    </message>
    <message>
        <source>{frames}, {seconds} s, {how}</source>
        <translation>{frames}, {seconds} s, {how}</translation>
    </message>
    <message>
        <source>exact; {share} % of the picture copied untouched</source>
        <translation>exacto; {share} % de la imagen copiado intacto</translation>
    </message>
    <message>
        <source>exact; encoded whole</source>
        <translation>exacto; codificado por completo</translation>
    </message>
    <message>
        <source>copied from keyframe to keyframe</source>
        <translation>copiado de fotograma clave a fotograma clave</translation>
    </message>
    <message>
        <source>{text}; checked</source>
        <translation>{text}; comprobado</translation>
    </message>
    <message>
        <source>Speech model {name}</source>
        <translation>Modelo de voz {name}</translation>
    </message>
    <message>
        <source>Look at the clip before you use it: {name} ({detail})</source>
        <translation>Mira el clip antes de usarlo: {name} ({detail})</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>quedan unos {seconds} s</translation>
    </message>
    <message>
        <source>about {minutes} min {seconds} s left</source>
        <translation>quedan unos {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vaciar esta lista</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Abiertos hace poco</translation>
    </message>
    <message>
        <source>not where it was</source>
        <translation>no está donde estaba</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>Exportaciones anteriores</translation>
    </message>
    <message>
        <source>No clip has been exported yet</source>
        <translation>Aún no se ha exportado ningún clip</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vaciar la lista</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Exportar de nuevo</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>Escrito y comprobado</translation>
    </message>
    <message>
        <source>Written; look at it</source>
        <translation>Escrito; míralo</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Your clips are ready</source>
        <translation>Los clips están listos</translation>
    </message>
    <message>
        <source>Your clip is ready</source>
        <translation>El clip está listo</translation>
    </message>
    <message>
        <source>A clip could not be written</source>
        <translation>No se pudo escribir un clip</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>Error: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) were written</source>
        <translation>
            <numerusform>Se ha escrito %n clip</numerusform>
            <numerusform>Se han escrito %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Páginas de ajustes</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Abrir el archivo</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>&amp;Set it aside and begin anew</source>
        <translation>A&amp;partar y empezar de nuevo</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Takes effect when Reely is started again.</source>
        <translation>Se aplica cuando Reely se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Si&amp;ze of the window&apos;s text and controls</source>
        <translation>Ta&amp;maño del texto y los controles</translation>
    </message>
    <message>
        <source>Takes effect when Reely is started again. It comes on top of the system&apos;s own scale.</source>
        <translation>Se aplica cuando Reely se inicie de nuevo. Se suma a la escala propia del sistema.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Every change is kept at once and is back when the video is opened again. Nothing needs saving.</source>
        <translation>Cada cambio se conserva al momento y está de vuelta cuando el vídeo se abre de nuevo. No hace falta guardar nada.</translation>
    </message>
    <message>
        <source>&amp;Folder for clips</source>
        <translation>&amp;Carpeta de los clips</translation>
    </message>
    <message>
        <source>The folder of the video</source>
        <translation>La carpeta del vídeo</translation>
    </message>
    <message>
        <source>Choose a folder for clips</source>
        <translation>Elegir una carpeta para los clips</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>Use the &amp;video&apos;s folder</source>
        <translation>Usar la carpeta del &amp;vídeo</translation>
    </message>
    <message>
        <source>This folder is not there, or its drive is not connected. Choose another, or use the video&apos;s.</source>
        <translation>Esta carpeta no existe, o su unidad no está conectada. Elige otra o usa la del vídeo.</translation>
    </message>
    <message>
        <source>This folder takes no files from Reely. Choose another, or use the video&apos;s.</source>
        <translation>Reely no puede escribir en esta carpeta. Elige otra o usa la del vídeo.</translation>
    </message>
    <message>
        <source>&amp;Name of clips</source>
        <translation>&amp;Nombre de los clips</translation>
    </message>
    <message>
        <source>Fields: {video}, {clip}, {number}, {preset} and {date}. A field with nothing to say is left out. A name that a file has already gets a number, so that nothing is written over.</source>
        <translation>Campos: {video}, {clip}, {number}, {preset} y {date}. Un campo sin contenido se omite. Un nombre que ya existe recibe un número, para no sobrescribir nada.</translation>
    </message>
    <message>
        <source>Use the &amp;usual name</source>
        <translation>&amp;Usar el nombre habitual</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>charla</translation>
    </message>
    <message>
        <source>The hook</source>
        <translation>El gancho</translation>
    </message>
    <message>
        <source>Format to &amp;begin with</source>
        <translation>&amp;Formato inicial</translation>
    </message>
    <message>
        <source>“Export clip” writes this format; others can be chosen for each export.</source>
        <translation>«Exportar el clip» escribe este formato; se pueden elegir otros en cada exportación.</translation>
    </message>
    <message>
        <source>As the video is</source>
        <translation>Como el vídeo</translation>
    </message>
    <message>
        <source>&amp;Encoder</source>
        <translation>Co&amp;dificador</translation>
    </message>
    <message>
        <source>Hardware encoders are being tried…</source>
        <translation>Probando los codificadores por hardware…</translation>
    </message>
    <message>
        <source>No hardware encoder works on this machine, so the processor does all encoding.</source>
        <translation>En este equipo no funciona ningún codificador por hardware, así que codifica solo el procesador.</translation>
    </message>
    <message>
        <source>That encoder does not work on this machine now. The processor encodes instead.</source>
        <translation>Ese codificador no funciona ahora en este equipo. En su lugar codifica el procesador.</translation>
    </message>
    <message>
        <source>Listed is what has been proven to work on this machine. It counts for clips that are encoded whole; what is copied untouched needs none.</source>
        <translation>Se muestra lo que se ha probado que funciona en este equipo. Vale para los clips codificados por completo; lo que se copia intacto no necesita ninguno.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>The processor alone</source>
        <translation>Solo el procesador</translation>
    </message>
    <message>
        <source>Exports at the s&amp;ame time</source>
        <translation>Exportaciones &amp;simultáneas</translation>
    </message>
    <message>
        <source>More than one helps with short clips; each takes memory and a share of the processor.</source>
        <translation>Más de una ayuda con clips cortos; cada una ocupa memoria y parte del procesador.</translation>
    </message>
    <message>
        <source>Write &amp;markers as chapters</source>
        <translation>Esc&amp;ribir los marcadores como capítulos</translation>
    </message>
    <message>
        <source>Players then list the markers of a clip and jump to them. Clips for a platform have none.</source>
        <translation>Los reproductores muestran entonces los marcadores de un clip y saltan a ellos. Los clips para una plataforma no tienen ninguno.</translation>
    </message>
    <message>
        <source>Make small copies of &amp;large videos to look at</source>
        <translation>&amp;Crear copias pequeñas de los vídeos grandes para verlos</translation>
    </message>
    <message>
        <source>Stepping and scrubbing then stay quick in videos that are large or have few keyframes. The copies lie in the cache, and exports always read the video itself.</source>
        <translation>Así avanzar y recorrer sigue siendo rápido en vídeos grandes o con pocos fotogramas clave. Las copias están en la caché, y las exportaciones leen siempre el propio vídeo.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Dónde está cada cosa</translation>
    </message>
    <message>
        <source>Work on videos</source>
        <translation>Trabajo en vídeos</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Clips without a folder</source>
        <translation>Clips sin carpeta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Kept to save time</source>
        <translation>Guardado para ahorrar tiempo</translation>
    </message>
    <message>
        <source>The shape of the sound, scenes, lists of frames and the like. It can be made anew at any time; what was not used for longest goes first, and work on videos is never part of it.</source>
        <translation>La forma del sonido, escenas, listas de fotogramas y similares. Se puede rehacer en cualquier momento; lo que lleva más tiempo sin usarse se va primero, y el trabajo en vídeos nunca forma parte de ello.</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>Keep at &amp;most</source>
        <translation>Conservar como &amp;máximo</translation>
    </message>
    <message>
        <source>Clear the cac&amp;he</source>
        <translation>&amp;Vaciar la caché</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>&amp;Work offline</source>
        <translation>&amp;Trabajar sin conexión</translation>
    </message>
    <message>
        <source>Nothing in Reely may then open a connection, whatever else is chosen.</source>
        <translation>Nada en Reely puede entonces abrir una conexión, se elija lo que se elija además.</translation>
    </message>
    <message>
        <source>Whom Reely contacts</source>
        <translation>Con quién se conecta Reely</translation>
    </message>
    <message>
        <source>{server}: for your account, from when you sign in until you sign out</source>
        <translation>{server}: para la cuenta, desde el inicio de sesión hasta su cierre</translation>
    </message>
    <message>
        <source>{server}: for a speech model, when you get one</source>
        <translation>{server}: para un modelo de voz, cuando se descarga uno</translation>
    </message>
    <message>
        <source>{server}: is sent what is said in a video, where you agreed and it judges hooks</source>
        <translation>{server}: recibe lo que se dice en un vídeo, si lo ha aceptado y valora los ganchos</translation>
    </message>
    <message>
        <source>Nobody else. Videos, clips and all that is made of them stay on this computer.</source>
        <translation>Nadie más. Los vídeos, los clips y todo lo que se hace con ellos se quedan en este equipo.</translation>
    </message>
    <message>
        <source>Nobody else. Videos and clips stay on this computer.</source>
        <translation>Nadie más. Los vídeos y los clips se quedan en este ordenador.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Reely is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Reely es software libre bajo la GNU General Public License, versión 3 o posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>The FFmpeg that comes along is under the GNU General Public License.</source>
        <translation>El FFmpeg incluido está bajo la GNU General Public License.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Open the &amp;data folder</source>
        <translation>Abrir la carpeta de &amp;datos</translation>
    </message>
    <message>
        <source>System information</source>
        <translation>Información del sistema</translation>
    </message>
    <message>
        <source>What somebody who helps wants to know: versions, encoders, graphics processors and folders. It holds the paths of your folders, and is sent to nobody.</source>
        <translation>Lo que quiere saber quien ayuda: versiones, codificadores, procesadores gráficos y carpetas. Contiene las rutas de tus carpetas, y no se envía a nadie.</translation>
    </message>
    <message>
        <source>&amp;Copy system information</source>
        <translation>&amp;Copiar la información del sistema</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>Copiado. Pégalo donde pidas ayuda.</translation>
    </message>
    <message>
        <source>Until that is mended, nothing chosen here is kept. Open the file and mend that line, or set the file aside: a copy stays beside it, and everything has its default again.</source>
        <translation>Hasta que se corrija, no se conserva nada de lo que se elija aquí. Abre el archivo y corrige esa línea, o aparta el archivo: queda una copia al lado, y todo vuelve a su valor predeterminado.</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Por ejemplo: {name}</translation>
    </message>
    <message>
        <source>{encoder}, not here</source>
        <translation>{encoder}, aquí no</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Uno tras otro</translation>
    </message>
    <message>
        <source>Up to {number}</source>
        <translation>Hasta {number}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Looking who is signed in…</source>
        <translation>Comprobando quién ha iniciado sesión…</translation>
    </message>
    <message>
        <source>Cutting videos needs no account. With one, a plan counts on all your computers, also while they are offline.</source>
        <translation>Para cortar vídeos no hace falta ninguna cuenta. Con una, el plan vale en todos tus equipos, también sin conexión.</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;vidor</translation>
    </message>
    <message>
        <source>The address of the companion server, such as https://reely.example.org.</source>
        <translation>La dirección del servidor de Reely, como https://reely.example.org.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>Corr&amp;eo electrónico</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>At least 8 characters, with a letter and a digit, and hard to guess.</source>
        <translation>Al menos 8 caracteres, con una letra y una cifra, y difícil de adivinar.</translation>
    </message>
    <message>
        <source>Your &amp;name, if you like</source>
        <translation>Tu &amp;nombre, si quieres</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;Make an account…</source>
        <translation>C&amp;rear una cuenta…</translation>
    </message>
    <message>
        <source>&amp;Forgot the password…</source>
        <translation>Contraseña &amp;olvidada…</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Crear una cuenta</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>C&amp;rear la cuenta</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>Restablecer la contraseña</translation>
    </message>
    <message>
        <source>A letter will be sent there with a link to a new password.</source>
        <translation>Se enviará allí un correo con un enlace para una contraseña nueva.</translation>
    </message>
    <message>
        <source>Send the &amp;letter</source>
        <translation>En&amp;viar el correo</translation>
    </message>
    <message>
        <source>I &amp;have the letter…</source>
        <translation>Ya &amp;tengo el correo…</translation>
    </message>
    <message>
        <source>Lin&amp;k from the letter</source>
        <translation>Enlace &amp;del correo</translation>
    </message>
    <message>
        <source>Copy the whole link. It works once; a newer letter takes its place.</source>
        <translation>Copia el enlace entero. Sirve una sola vez; un correo más nuevo lo sustituye.</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>&amp;Poner la contraseña</translation>
    </message>
    <message>
        <source>Send another &amp;letter…</source>
        <translation>Enviar o&amp;tro correo…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>No server is named: go back and name one.</source>
        <translation>No se ha indicado ningún servidor: vuelve atrás e indica uno.</translation>
    </message>
    <message>
        <source>Parts of the account</source>
        <translation>Partes de la cuenta</translation>
    </message>
    <message>
        <source>Overv&amp;iew</source>
        <translation>Re&amp;sumen</translation>
    </message>
    <message>
        <source>&amp;Code from the mail</source>
        <translation>&amp;Código del correo</translation>
    </message>
    <message>
        <source>The address is not confirmed yet. A letter with a code of eight digits was sent there.</source>
        <translation>La dirección aún no está confirmada. Se envió allí un correo con un código de ocho cifras.</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>Con&amp;firmar</translation>
    </message>
    <message>
        <source>Send another &amp;letter</source>
        <translation>Enviar o&amp;tro correo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tu plan</translation>
    </message>
    <message>
        <source>&amp;Larger plans…</source>
        <translation>P&amp;lanes superiores…</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>&amp;Ask the server again</source>
        <translation>&amp;Preguntar de nuevo al servidor</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>C&amp;errar sesión</translation>
    </message>
    <message>
        <source>Sign out on all &amp;devices</source>
        <translation>Cerrar sesión en to&amp;dos los dispositivos</translation>
    </message>
    <message>
        <source>At {server}</source>
        <translation>En {server}</translation>
    </message>
    <message>
        <source>{email} at {server}</source>
        <translation>{email} en {server}</translation>
    </message>
    <message>
        <source>{tier}, until {day}</source>
        <translation>{tier}, hasta el {day}</translation>
    </message>
    <message>
        <source>Works offline until {day}.</source>
        <translation>Funciona sin conexión hasta el {day}.</translation>
    </message>
    <message>
        <source>The server has not confirmed the plan since {since}. Go online before {day}: after that the free plan counts.</source>
        <translation>El servidor no ha confirmado el plan desde el {since}. Conéctate antes del {day}: después rige el plan gratuito.</translation>
    </message>
    <message>
        <source>The server has not confirmed the plan since {since}. The free plan counts until it does: go online.</source>
        <translation>El servidor no ha confirmado el plan desde el {since}. Hasta que lo haga rige el plan gratuito: conéctate.</translation>
    </message>
    <message>
        <source>{used} of {limit} clips</source>
        <translation>{used} de {limit} clips</translation>
    </message>
    <message>
        <source>{used} clips, of which there may be any number</source>
        <translation>{used} clips, sin límite</translation>
    </message>
    <message>
        <source>{used} of {limit} searches for hooks</source>
        <translation>{used} de {limit} búsquedas de ganchos</translation>
    </message>
    <message>
        <source>{used} searches for hooks, of which there may be any number</source>
        <translation>{used} búsquedas de ganchos, sin límite</translation>
    </message>
    <message>
        <source>Counted anew from {day} on.</source>
        <translation>Se cuenta de nuevo desde el {day}.</translation>
    </message>
    <message>
        <source>{count} wait here to be handed over to the server.</source>
        <translation>{count} esperan aquí a comunicarse al servidor.</translation>
    </message>
    <message>
        <source>Without an account the free plan counts on this computer: {meters}. {resets}</source>
        <translation>Sin una cuenta, en este equipo cuenta el plan gratuito: {meters}. {resets}</translation>
    </message>
    <message>
        <source>You are signed in until Reely is closed: {why}.</source>
        <translation>La sesión dura hasta que se cierre Reely. {why}.</translation>
    </message>
    <message>
        <source>Another letter was sent.</source>
        <translation>Se ha enviado otro correo.</translation>
    </message>
    <message>
        <source>The address is confirmed.</source>
        <translation>La dirección está confirmada.</translation>
    </message>
    <message>
        <source>If there is such an account, a letter is on its way to it.</source>
        <translation>Si existe esa cuenta, un correo va de camino a ella.</translation>
    </message>
    <message>
        <source>The new password is set: sign in with it. Every device was signed out, and API keys are paused; make new ones.</source>
        <translation>La contraseña nueva está puesta: inicia sesión con ella. Se cerró la sesión en todos los dispositivos, y las claves API están en pausa; crea otras nuevas.</translation>
    </message>
    <message>
        <source>Look into your mail: a letter tells how to go on.</source>
        <translation>Mira tu correo: un mensaje explica cómo seguir.</translation>
    </message>
    <message>
        <source>It is signed out there.</source>
        <translation>La sesión de allí está cerrada.</translation>
    </message>
    <message>
        <source>Every other place is signed out.</source>
        <translation>Todas las demás sesiones están cerradas.</translation>
    </message>
    <message>
        <source>All that the server keeps is saved.</source>
        <translation>Todo lo del servidor está guardado.</translation>
    </message>
    <message>
        <source>The account stays.</source>
        <translation>La cuenta se queda.</translation>
    </message>
    <message>
        <source>The profile is saved.</source>
        <translation>El perfil está guardado.</translation>
    </message>
    <message>
        <source>The password is changed, and every other place is signed out.</source>
        <translation>La contraseña ha cambiado y todas las demás sesiones están cerradas.</translation>
    </message>
    <message>
        <source>A letter with a code is on its way to the new address.</source>
        <translation>Un correo con un código va camino de la dirección nueva.</translation>
    </message>
    <message>
        <source>The account has moved to the new address.</source>
        <translation>La cuenta ha pasado a la dirección nueva.</translation>
    </message>
    <message>
        <source>This computer has a new name.</source>
        <translation>Este equipo tiene un nombre nuevo.</translation>
    </message>
    <message>
        <source>The account has let go of it.</source>
        <translation>La cuenta lo ha soltado.</translation>
    </message>
    <message>
        <source>The key is made. Copy it now: it is not shown again.</source>
        <translation>La clave está creada. Cópiala ahora: no se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>A new key takes its place. Copy it now: it is not shown again. The old one works for a day yet.</source>
        <translation>Una clave nueva ocupa su lugar. Cópiala ahora: no se vuelve a mostrar. La antigua sirve un día más.</translation>
    </message>
    <message>
        <source>The key is revoked: what uses it is refused from now on.</source>
        <translation>La clave está revocada: lo que la use se rechazará desde ahora.</translation>
    </message>
    <message>
        <source>The key is copied.</source>
        <translation>La clave está copiada.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Sesión cerrada.</translation>
    </message>
    <message>
        <source>any number of</source>
        <translation>un número ilimitado de</translation>
    </message>
    <message>
        <source>choose a format of the video&apos;s own shape</source>
        <translation>Elige un formato con la forma del propio vídeo</translation>
    </message>
    <message>
        <source>choose a format of the video&apos;s own shape; {above} turns them</source>
        <translation>Elige un formato con la forma del propio vídeo; {above} sí los pone en vertical</translation>
    </message>
    <message>
        <source>go online before then; everything that was made stays in any case</source>
        <translation>Conéctate antes; todo lo que se ha hecho se conserva en cualquier caso</translation>
    </message>
    <message>
        <source>go online, so that the server can say what the others have left</source>
        <translation>Conéctate, para que el servidor diga lo que queda en los demás</translation>
    </message>
    <message>
        <source>go online, so that the server can say what the others have left; {above} holds {more} a month</source>
        <translation>Conéctate, para que el servidor diga lo que queda en los demás; {above} incluye {more} al mes</translation>
    </message>
    <message>
        <source>keep less of it</source>
        <translation>Conserva menos</translation>
    </message>
    <message>
        <source>keep less of it; {above} exports {minutes} minutes</source>
        <translation>Conserva menos; {above} exporta {minutes} minutos</translation>
    </message>
    <message>
        <source>keep less, or cut to the frame, which can be made smaller</source>
        <translation>Conserva menos, o corta al fotograma, que puede ocupar menos</translation>
    </message>
    <message>
        <source>keep less, or cut to the frame, which can be made smaller; {above} exports {more} MB</source>
        <translation>Conserva menos, o corta al fotograma, que puede ocupar menos; {above} exporta {more} MB</translation>
    </message>
    <message>
        <source>set the ends by hand</source>
        <translation>Marca los extremos a mano</translation>
    </message>
    <message>
        <source>set the ends by hand; {above} looks for them</source>
        <translation>Marca los extremos a mano; {above} sí los busca</translation>
    </message>
    <message>
        <source>the account&apos;s server was last reached on {day}; {tier} counts here until {until}</source>
        <translation>El servidor de la cuenta respondió por última vez el {day}; {tier} cuenta aquí hasta el {until}</translation>
    </message>
    <message>
        <source>the clip gets larger than the {limit} MB that {tier} exports</source>
        <translation>El clip ocupará más de los {limit} MB que exporta {tier}</translation>
    </message>
    <message>
        <source>the clip is longer than the {minutes} minutes that {tier} exports at a time</source>
        <translation>El clip dura más de los {minutes} minutos que exporta {tier} de una vez</translation>
    </message>
    <message>
        <source>the server did not say what became of everything that was used</source>
        <translation>El servidor no dijo qué fue de todo lo usado</translation>
    </message>
    <message>
        <source>the {limit} clips a month that {tier} holds are used; the next month begins on {day}</source>
        <translation>Ya se han usado los {limit} clips al mes que incluye {tier}; el próximo mes empieza el {day}</translation>
    </message>
    <message>
        <source>the {limit} hook searches a month that {tier} holds are used; the next month begins on {day}</source>
        <translation>Ya se han usado las {limit} búsquedas de ganchos al mes que incluye {tier}; el próximo mes empieza el {day}</translation>
    </message>
    <message>
        <source>what was made stays; this month&apos;s clips can be exported again</source>
        <translation>Lo hecho se conserva; los clips de este mes se pueden exportar de nuevo</translation>
    </message>
    <message>
        <source>what was made stays; this month&apos;s clips can be exported again; {above} holds {more} clips a month</source>
        <translation>Lo hecho se conserva; los clips de este mes se pueden exportar de nuevo; {above} incluye {more} clips al mes</translation>
    </message>
    <message>
        <source>this device has used its part of the {limit} a month that {tier} holds on all devices</source>
        <translation>Este dispositivo ha usado su parte de los {limit} al mes que incluye {tier} en todos los dispositivos</translation>
    </message>
    <message>
        <source>wait until one has ended</source>
        <translation>Espera a que termine uno</translation>
    </message>
    <message>
        <source>wait until one has ended; {above} exports {more} at a time</source>
        <translation>Espera a que termine uno; {above} exporta {more} a la vez</translation>
    </message>
    <message>
        <source>what was found stays</source>
        <translation>Lo encontrado se conserva</translation>
    </message>
    <message>
        <source>what was found stays; {above} holds {more} searches a month</source>
        <translation>Lo encontrado se conserva; {above} incluye {more} búsquedas al mes</translation>
    </message>
    <message>
        <source>write the captions into a file beside the clip</source>
        <translation>Guarda los subtítulos en un archivo junto al clip</translation>
    </message>
    <message>
        <source>write the captions into a file beside the clip; {above} burns them in</source>
        <translation>Guarda los subtítulos en un archivo junto al clip; {above} sí los incrusta</translation>
    </message>
    <message>
        <source>{tier} does not burn captions into the picture</source>
        <translation>{tier} no incrusta subtítulos en la imagen</translation>
    </message>
    <message>
        <source>{tier} does not look for hooks</source>
        <translation>{tier} no busca ganchos</translation>
    </message>
    <message>
        <source>{tier} does not turn wide videos upright</source>
        <translation>{tier} no pone en vertical los vídeos apaisados</translation>
    </message>
    <message>
        <source>{tier} exports {limit} at a time, and so many are being written</source>
        <translation>{tier} exporta {limit} a la vez, y ya se están escribiendo todos</translation>
    </message>
    <message>
        <source>De&amp;vices</source>
        <translation>Dispos&amp;itivos</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesiones abiertas</translation>
    </message>
    <message>
        <source>Every place where this account is signed in. Whoever is signed out there needs the password.</source>
        <translation>Cada lugar donde esta cuenta tiene la sesión abierta. Donde se cierra, hace falta la contraseña.</translation>
    </message>
    <message>
        <source>Computers with Reely</source>
        <translation>Equipos con Reely</translation>
    </message>
    <message>
        <source>The plan counts on these. One that you let go of keeps its videos and clips, and comes back when somebody signs in there again.</source>
        <translation>El plan cuenta en estos. El que se suelta conserva sus vídeos y clips, y vuelve cuando alguien inicia sesión en él otra vez.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>&amp;Name of this computer</source>
        <translation>&amp;Nombre de este equipo</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cam&amp;biar el nombre</translation>
    </message>
    <message>
        <source>Sign out there…</source>
        <translation>Cerrar allí…</translation>
    </message>
    <message>
        <source>Sign {name} out?</source>
        <translation>¿Cerrar la sesión de {name}?</translation>
    </message>
    <message>
        <source>Sign it out</source>
        <translation>Cerrarla</translation>
    </message>
    <message>
        <source>Sign &amp;out everywhere else…</source>
        <translation>Cerrar las &amp;otras sesiones…</translation>
    </message>
    <message>
        <source>Sign out every place but this one?</source>
        <translation>¿Cerrar todas las sesiones menos esta?</translation>
    </message>
    <message>
        <source>Sign them out</source>
        <translation>Cerrarlas</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Soltar…</translation>
    </message>
    <message>
        <source>Let go of {name}?</source>
        <translation>¿Soltar {name}?</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Soltarlo</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Last used {moment}</source>
        <translation>Último uso: {moment}</translation>
    </message>
    <message>
        <source>Last used {moment}, from {address}</source>
        <translation>Último uso: {moment}, desde {address}</translation>
    </message>
    <message>
        <source>{platform}, Reely {version}</source>
        <translation>{platform} con Reely {version}</translation>
    </message>
    <message>
        <source>{deed}: {name}</source>
        <translation>{deed} – {name}</translation>
    </message>
    <message>
        <source>Securit&amp;y</source>
        <translation>Se&amp;guridad</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Tu &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Months are counted in it. One that has begun ends as it began.</source>
        <translation>En ella se cuentan los meses. El que ha empezado acaba como empezó.</translation>
    </message>
    <message>
        <source>Address of a &amp;picture</source>
        <translation>Dirección de una i&amp;magen</translation>
    </message>
    <message>
        <source>Save t&amp;he profile</source>
        <translation>Gu&amp;ardar el perfil</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>A new password signs out every other place.</source>
        <translation>Una contraseña nueva cierra todas las demás sesiones.</translation>
    </message>
    <message>
        <source>Curren&amp;t password</source>
        <translation>Con&amp;traseña actual</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>Co&amp;ntraseña nueva</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>Ca&amp;mbiar la contraseña</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>A letter with a code goes to the new address. The account moves once that code is typed here, or the link in the letter is pressed.</source>
        <translation>A la dirección nueva se envía un correo con un código. La cuenta se traslada cuando ese código se escribe aquí o se pulsa el enlace del correo.</translation>
    </message>
    <message>
        <source>New e-&amp;mail address</source>
        <translation>Nue&amp;va dirección de correo</translation>
    </message>
    <message>
        <source>Pass&amp;word of the account</source>
        <translation>Contraseña &amp;de la cuenta</translation>
    </message>
    <message>
        <source>&amp;Send the code</source>
        <translation>Envi&amp;ar el código</translation>
    </message>
    <message>
        <source>&amp;Code from the letter to the new address</source>
        <translation>&amp;Código del correo a la dirección nueva</translation>
    </message>
    <message>
        <source>M&amp;ove the account</source>
        <translation>T&amp;rasladar la cuenta</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Lo que ha pasado</translation>
    </message>
    <message>
        <source>If something here was not you, change the password.</source>
        <translation>Si algo de esto no fuiste tú, cambia la contraseña.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Show o&amp;lder</source>
        <translation>Ver anteri&amp;ores</translation>
    </message>
    <message>
        <source>{what}, by whoever runs the server</source>
        <translation>{what}, por quien lleva el servidor</translation>
    </message>
    <message>
        <source>The account was made</source>
        <translation>Se creó la cuenta</translation>
    </message>
    <message>
        <source>A sign-in</source>
        <translation>Un inicio de sesión</translation>
    </message>
    <message>
        <source>A wrong password at signing in</source>
        <translation>Una contraseña equivocada al iniciar sesión</translation>
    </message>
    <message>
        <source>Signing in was paused after wrong passwords</source>
        <translation>El inicio de sesión se detuvo tras contraseñas equivocadas</translation>
    </message>
    <message>
        <source>A sign-out</source>
        <translation>Un cierre de sesión</translation>
    </message>
    <message>
        <source>Signed out on all devices</source>
        <translation>Sesión cerrada en todos los dispositivos</translation>
    </message>
    <message>
        <source>Other places were signed out</source>
        <translation>Se cerraron otras sesiones</translation>
    </message>
    <message>
        <source>A stolen sign-in was used, and ended</source>
        <translation>Se usó una sesión robada y se cerró</translation>
    </message>
    <message>
        <source>The address was confirmed</source>
        <translation>Se confirmó la dirección</translation>
    </message>
    <message>
        <source>Another address was asked for</source>
        <translation>Se pidió otra dirección</translation>
    </message>
    <message>
        <source>The account moved to another address</source>
        <translation>La cuenta pasó a otra dirección</translation>
    </message>
    <message>
        <source>A wrong password where it was asked for again</source>
        <translation>Una contraseña equivocada donde se pedía de nuevo</translation>
    </message>
    <message>
        <source>A new password was asked for by mail</source>
        <translation>Se pidió una contraseña nueva por correo</translation>
    </message>
    <message>
        <source>A new password was set by mail</source>
        <translation>Se puso una contraseña nueva por correo</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>Se cambió la contraseña</translation>
    </message>
    <message>
        <source>The profile was changed</source>
        <translation>Se cambió el perfil</translation>
    </message>
    <message>
        <source>An API key was made</source>
        <translation>Se creó una clave de API</translation>
    </message>
    <message>
        <source>An API key was replaced</source>
        <translation>Se sustituyó una clave de API</translation>
    </message>
    <message>
        <source>An API key was revoked</source>
        <translation>Se revocó una clave de API</translation>
    </message>
    <message>
        <source>A new computer was added</source>
        <translation>Se añadió un equipo</translation>
    </message>
    <message>
        <source>A computer was let go of</source>
        <translation>Se soltó un equipo</translation>
    </message>
    <message>
        <source>The data of the account was fetched</source>
        <translation>Se descargaron los datos de la cuenta</translation>
    </message>
    <message>
        <source>The account was asked to be deleted</source>
        <translation>Se pidió borrar la cuenta</translation>
    </message>
    <message>
        <source>The account was kept after all</source>
        <translation>Al final se conservó la cuenta</translation>
    </message>
    <message>
        <source>What the account may do on the server was changed</source>
        <translation>Se cambió lo que la cuenta puede hacer en el servidor</translation>
    </message>
    <message>
        <source>The plan was changed</source>
        <translation>Se cambió el plan</translation>
    </message>
    <message>
        <source>The limits of the plan were changed</source>
        <translation>Se cambiaron los límites del plan</translation>
    </message>
    <message>
        <source>The account was disabled</source>
        <translation>Se desactivó la cuenta</translation>
    </message>
    <message>
        <source>The account was enabled again</source>
        <translation>Se volvió a activar la cuenta</translation>
    </message>
    <message>
        <source>A task of the server was tried again</source>
        <translation>Se repitió una tarea del servidor</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Uso</translation>
    </message>
    <message>
        <source>Clips by month</source>
        <translation>Clips por mes</translation>
    </message>
    <message>
        <source>Searches for hooks by month</source>
        <translation>Búsquedas de ganchos por mes</translation>
    </message>
    <message>
        <source>Clips from all computers</source>
        <translation>Clips de todos los equipos</translation>
    </message>
    <message>
        <source>What was exported on every computer of this account, the newest first.</source>
        <translation>Lo que se exportó en cada equipo de esta cuenta, lo más reciente primero.</translation>
    </message>
    <message>
        <source>Nothing was exported with this account yet.</source>
        <translation>Aún no se ha exportado nada con esta cuenta.</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>&amp;Mostrar más</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>Waits for a computer</source>
        <translation>Espera un equipo</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Came to nothing</source>
        <translation>No se logró</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>{month}: {count}</source>
        <translation>{month}: {count}</translation>
    </message>
    <message>
        <source>{title}. {months}</source>
        <translation>{title}. {months}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{ended}: {why}</source>
        <translation>{ended}: {why}</translation>
    </message>
    <message>
        <source>API &amp;keys</source>
        <translation>C&amp;laves API</translation>
    </message>
    <message>
        <source>With a key, a script uses this account on the server without your password. It can do what you tick, and nothing else.</source>
        <translation>Con una clave, un script usa esta cuenta en el servidor sin tu contraseña. Puede hacer lo que marques y nada más.</translation>
    </message>
    <message>
        <source>The keys of this account</source>
        <translation>Las claves de esta cuenta</translation>
    </message>
    <message>
        <source>There are no keys.</source>
        <translation>No hay claves.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Crear una clave</translation>
    </message>
    <message>
        <source>&amp;Name, such as what it is for</source>
        <translation>&amp;Nombre, por ejemplo para qué es</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>&amp;Lasts for</source>
        <translation>Váli&amp;da durante</translation>
    </message>
    <message>
        <source>Make &amp;the key</source>
        <translation>Crear la clav&amp;e</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Sustituir…</translation>
    </message>
    <message>
        <source>Make a key in place of {name}? The old one works for a day yet.</source>
        <translation>¿Sustituir {name} por una clave nueva? La antigua sirve un día más.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Sustituirla</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>Revoke {name}? What uses it is refused at once.</source>
        <translation>¿Revocar {name}? Lo que la use se rechazará enseguida.</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Revocarla</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>La clave nueva</translation>
    </message>
    <message>
        <source>Copy it now, and keep it where only you can read it: it is not shown again, here or anywhere else.</source>
        <translation>Cópiala ahora y guárdala donde solo tú puedas leerla: no se vuelve a mostrar, ni aquí ni en otro sitio.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Done, I have kept it</source>
        <translation>&amp;Hecho, la he guardado</translation>
    </message>
    <message>
        <source>This server gives no API keys.</source>
        <translation>Este servidor no da claves API.</translation>
    </message>
    <message>
        <source>A key needs a confirmed address: the overview asks for the code from the mail.</source>
        <translation>Una clave necesita una dirección confirmada: el resumen pide el código del correo.</translation>
    </message>
    <message>
        <source>The {tier} plan has no API keys; a larger one does.</source>
        <translation>El plan {tier} no tiene claves API; uno mayor, sí.</translation>
    </message>
    <message>
        <source>The new key: {name}</source>
        <translation>La clave nueva: {name}</translation>
    </message>
    <message>
        <source>&amp;See the clips and jobs of this account</source>
        <translation>&amp;Ver los clips y trabajos de esta cuenta</translation>
    </message>
    <message>
        <source>see clips and jobs</source>
        <translation>ver clips y trabajos</translation>
    </message>
    <message>
        <source>&amp;Make jobs, run and cancel them</source>
        <translation>Crear tra&amp;bajos, ejecutarlos y cancelarlos</translation>
    </message>
    <message>
        <source>make, run and cancel jobs</source>
        <translation>crear, ejecutar y cancelar trabajos</translation>
    </message>
    <message>
        <source>S&amp;ee what was used, month by month</source>
        <translation>Ver lo usado &amp;mes a mes</translation>
    </message>
    <message>
        <source>see what was used</source>
        <translation>ver lo usado</translation>
    </message>
    <message>
        <source>Have &amp;other programs told (webhooks)</source>
        <translation>Avisar a &amp;otros programas (webhooks)</translation>
    </message>
    <message>
        <source>manage webhooks</source>
        <translation>gestionar webhooks</translation>
    </message>
    <message>
        <source>Ends in {preview}. May {scopes}.</source>
        <translation>Acaba en {preview}. Puede {scopes}.</translation>
    </message>
    <message>
        <source>Made {day}.</source>
        <translation>Creada el {day}.</translation>
    </message>
    <message>
        <source>Works until {day}.</source>
        <translation>Sirve hasta el {day}.</translation>
    </message>
    <message>
        <source>Was replaced, and works until {day}.</source>
        <translation>Se sustituyó y sirve hasta el {day}.</translation>
    </message>
    <message>
        <source>Ran out on {day}.</source>
        <translation>Caducó el {day}.</translation>
    </message>
    <message>
        <source>Ended when the password was reset.</source>
        <translation>Dejó de servir al restablecer la contraseña.</translation>
    </message>
    <message>
        <source>Last used {day}.</source>
        <translation>Usada por última vez el {day}.</translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>No se ha usado nunca.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n key(s) that work, as many as there can be. Revoke one to make another.</source>
        <translation>
            <numerusform>Hay %n clave que sirve, y no puede haber más. Revoca una para crear otra.</numerusform>
            <numerusform>Hay %n claves que sirven, y no puede haber más. Revoca una para crear otra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>All that the server keeps of this account, as a ZIP of files that people and programs can read. Passwords and keys are not in it, nor is anything of your videos: those never leave your computers.</source>
        <translation>Todo lo que el servidor guarda de esta cuenta, en un ZIP de archivos que personas y programas pueden leer. No contiene contraseñas ni claves, ni nada de tus vídeos: esos nunca salen de tus equipos.</translation>
    </message>
    <message>
        <source>Sav&amp;e all that the server keeps…</source>
        <translation>E&amp;xportar todo lo del servidor…</translation>
    </message>
    <message>
        <source>Save all that the server keeps</source>
        <translation>Guardar todo lo del servidor</translation>
    </message>
    <message>
        <source>ZIP files</source>
        <translation>Archivos ZIP</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Borrar la cuenta</translation>
    </message>
    <message>
        <source>In fourteen days the server deletes all that it keeps of this account. Until then it can be kept: sign in again, or press the link in the letter. Reely signs out here now. Videos, projects and clips on your computers stay as they are.</source>
        <translation>En catorce días el servidor elimina todo lo que guarda de esta cuenta. Hasta entonces se puede conservar: inicia sesión otra vez o pulsa el enlace del correo. Reely cierra aquí la sesión ahora. Los vídeos, proyectos y clips de tus equipos se quedan como están.</translation>
    </message>
    <message>
        <source>Its passwo&amp;rd</source>
        <translation>Su contras&amp;eña</translation>
    </message>
    <message>
        <source>&amp;Delete the account…</source>
        <translation>&amp;Borrar la cuenta…</translation>
    </message>
    <message>
        <source>Delete it in fourteen days, and sign out here now?</source>
        <translation>¿Borrarla en catorce días y cerrar aquí la sesión ahora?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrarla</translation>
    </message>
    <message>
        <source>K&amp;eep the account</source>
        <translation>Conser&amp;var la cuenta</translation>
    </message>
    <message>
        <source>This account will be deleted on {day}, with all that the server keeps of it.</source>
        <translation>Esta cuenta se borrará el {day}, con todo lo que el servidor guarda de ella.</translation>
    </message>
    <message>
        <source>The account will be deleted on {day}. Sign in before then to keep it.</source>
        <translation>La cuenta se eliminará el {day}. Inicia sesión antes para conservarla.</translation>
    </message>
    <message>
        <source>The account will be deleted. Sign in before then to keep it.</source>
        <translation>La cuenta se eliminará. Inicia sesión antes para conservarla.</translation>
    </message>
    <message>
        <source>wide videos turned upright</source>
        <translation>vídeos apaisados puestos en vertical</translation>
    </message>
    <message>
        <source>captions burnt into the picture</source>
        <translation>subtítulos incrustados en la imagen</translation>
    </message>
    <message>
        <source>the search for hooks</source>
        <translation>la búsqueda de ganchos</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>claves API</translation>
    </message>
    <message>
        <source>the first place in the server&apos;s queue</source>
        <translation>el primer lugar en la cola del servidor</translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>avisos por webhook</translation>
    </message>
    <message>
        <source>With {features}.</source>
        <translation>Incluye: {features}.</translation>
    </message>
    <message>
        <source>Exports of up to {minutes} minutes and {size} MB, {count} at a time.</source>
        <translation>Exportaciones de hasta {minutes} minutos y {size} MB, {count} a la vez.</translation>
    </message>
    <message>
        <source>there is no model {name}, neither by that name nor in a folder of that path</source>
        <translation>No hay ningún modelo {name}, ni con ese nombre ni en una carpeta de esa ruta</translation>
    </message>
    <message>
        <source>the model {name} is not on this machine</source>
        <translation>El modelo {name} no está en este equipo</translation>
    </message>
    <message>
        <source>the model {name} in {folder} is not whole</source>
        <translation>El modelo {name} en {folder} está incompleto</translation>
    </message>
    <message>
        <source>the model in {folder} is for something else</source>
        <translation>El modelo de {folder} es para otra cosa</translation>
    </message>
    <message>
        <source>the model in {folder} cannot be used ({why})</source>
        <translation>No se puede usar el modelo de {folder} ({why})</translation>
    </message>
    <message>
        <source>the model that reads sentences cannot be used ({why})</source>
        <translation>No se puede usar el modelo que lee frases ({why})</translation>
    </message>
    <message>
        <source>the model {name} hears English alone, not {language}</source>
        <translation>El modelo {name} solo entiende inglés, no {language}</translation>
    </message>
    <message>
        <source>the model {name} hears English alone and translates nothing</source>
        <translation>El modelo {name} solo entiende inglés y no traduce nada</translation>
    </message>
    <message>
        <source>the model {name} is offered nowhere that Reely knows</source>
        <translation>Reely no conoce ningún sitio que ofrezca el modelo {name}</translation>
    </message>
    <message>
        <source>the list of models in {file} cannot be used ({why})</source>
        <translation>No se puede usar la lista de modelos de {file} ({why})</translation>
    </message>
    <message>
        <source>there is no model to recognise speech with on this machine</source>
        <translation>En este equipo no hay ningún modelo que reconozca la voz</translation>
    </message>
    <message>
        <source>there is no model on this machine that hears {language}</source>
        <translation>En este equipo no hay ningún modelo que entienda {language}</translation>
    </message>
    <message>
        <source>another program gets the model {name} at this moment</source>
        <translation>Otro programa está descargando el modelo {name}</translation>
    </message>
    <message>
        <source>{name} holds no model</source>
        <translation>{name} no contiene ningún modelo</translation>
    </message>
    <message>
        <source>{name} holds no model: it lacks {files}</source>
        <translation>{name} no contiene ningún modelo: falta {files}</translation>
    </message>
    <message>
        <source>{file} in {name} is not what it should be</source>
        <translation>{file} en {name} no es lo que debería ser</translation>
    </message>
    <message>
        <source>{file} in {name} cannot be read ({why})</source>
        <translation>{file} en {name} no se puede leer ({why})</translation>
    </message>
    <message>
        <source>the models in {folder} cannot be changed ({why})</source>
        <translation>los modelos en {folder} no se pueden cambiar ({why})</translation>
    </message>
    <message>
        <source>too little is spoken in the middle of {name} to measure by</source>
        <translation>en la mitad de {name} se habla demasiado poco para medir</translation>
    </message>
    <message>
        <source>there is nothing at {path}</source>
        <translation>No hay nada en {path}</translation>
    </message>
    <message>
        <source>the program that listens ended with status {status} ({why})</source>
        <translation>El programa que escucha terminó con el estado {status} ({why})</translation>
    </message>
    <message>
        <source>the system ended the program that listens (signal {signal})</source>
        <translation>El sistema terminó el programa que escucha (señal {signal})</translation>
    </message>
    <message>
        <source>listening was given up ({why})</source>
        <translation>Se abandonó la escucha ({why})</translation>
    </message>
    <message>
        <source>there is no language {language} that Reely could hear</source>
        <translation>No hay ningún idioma {language} que Reely pueda entender</translation>
    </message>
    <message>
        <source>no transcript is written as {suffix}</source>
        <translation>Ninguna transcripción se escribe como {suffix}</translation>
    </message>
    <message>
        <source>{name} is no transcript ({why})</source>
        <translation>{name} no es una transcripción ({why})</translation>
    </message>
    <message>
        <source>{name} begins after the end of the recording, so it is the transcript of another one</source>
        <translation>{name} empieza tras el final de la grabación, así que es la transcripción de otra</translation>
    </message>
    <message>
        <source>{name} is too large for a transcript</source>
        <translation>{name} es demasiado grande para una transcripción</translation>
    </message>
    <message>
        <source>{name} is no file</source>
        <translation>{name} no es un archivo</translation>
    </message>
    <message>
        <source>{name} holds no captions</source>
        <translation>{name} no contiene subtítulos</translation>
    </message>
    <message>
        <source>a part of Reely, {file}, cannot be read ({why})</source>
        <translation>No se puede leer una parte de Reely, {file} ({why})</translation>
    </message>
    <message>
        <source>{host} cannot be reached, or not for long ({why})</source>
        <translation>No se puede conectar con {host}, o no por mucho tiempo ({why})</translation>
    </message>
    <message>
        <source>{host} does not give {file}: {why}</source>
        <translation>{host} no entrega {file}: {why}</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>El servidor responde {status}</translation>
    </message>
    <message>
        <source>it sends on to where nothing is encrypted</source>
        <translation>Remite a un sitio donde nada está cifrado</translation>
    </message>
    <message>
        <source>what {host} gives is not the {file} that it should be</source>
        <translation>Lo que entrega {host} no es el {file} que debería ser</translation>
    </message>
    <message>
        <source>there is no room for {megabytes} MB in {folder}</source>
        <translation>No hay espacio para {megabytes} MB en {folder}</translation>
    </message>
    <message>
        <source>no speech found</source>
        <translation>No se encontró voz</translation>
    </message>
    <message>
        <source>the graphics card could not be used, so the processor listened: {why}; {more}</source>
        <translation>No se pudo usar la tarjeta gráfica, así que escuchó el procesador: {why}; {more}</translation>
    </message>
    <message>
        <source>close other programs that use the card, or choose a smaller model</source>
        <translation>Cierra otros programas que usen la tarjeta, o elige un modelo más pequeño</translation>
    </message>
    <message>
        <source>update the driver of the graphics card</source>
        <translation>Actualiza el controlador de la tarjeta gráfica</translation>
    </message>
    <message>
        <source>install the card&apos;s libraries: reely[cuda]</source>
        <translation>Instala las bibliotecas de la tarjeta: reely[cuda]</translation>
    </message>
    <message>
        <source>look at what `nvidia-smi` says of the card</source>
        <translation>Mira qué dice `nvidia-smi` de la tarjeta</translation>
    </message>
    <message>
        <source>`reely models list` names those that there are</source>
        <translation>`reely models list` nombra los que hay</translation>
    </message>
    <message>
        <source>get it with `reely models get {name}`, or choose another one</source>
        <translation>Descárgalo con `reely models get {name}`, o elige otro</translation>
    </message>
    <message>
        <source>get it again with `reely models get {name}`, or import it</source>
        <translation>Descárgalo de nuevo con `reely models get {name}`, o impórtalo</translation>
    </message>
    <message>
        <source>get one with `reely models get base`, or import one</source>
        <translation>Descarga uno con `reely models get base`, o importa uno</translation>
    </message>
    <message>
        <source>import it with `reely models import PATH`; a source checkout gets it in its setup</source>
        <translation>Impórtalo con `reely models import PATH`; una copia del código lo obtiene al prepararse</translation>
    </message>
    <message>
        <source>name the folder or an archive of a faster-whisper model, which holds model.bin</source>
        <translation>Indica la carpeta o un archivo comprimido de un modelo de faster-whisper, que contiene model.bin</translation>
    </message>
    <message>
        <source>choose a model of many languages, such as base</source>
        <translation>Elige un modelo de varios idiomas, como base</translation>
    </message>
    <message>
        <source>choose a smaller model if memory is short, or try again</source>
        <translation>Elige un modelo más pequeño si falta memoria, o inténtalo de nuevo</translation>
    </message>
    <message>
        <source>give an ISO 639-1 code, such as en or de</source>
        <translation>Indica un código ISO 639-1, como en o de</translation>
    </message>
    <message>
        <source>end the name in .json, .srt, .vtt, .ass or .txt</source>
        <translation>Termina el nombre en .json, .srt, .vtt, .ass o .txt</translation>
    </message>
    <message>
        <source>give a JSON file as Whisper writes it, or captions</source>
        <translation>Da un archivo JSON como los que escribe Whisper, o subtítulos</translation>
    </message>
    <message>
        <source>give the one of this recording</source>
        <translation>Da la de esta grabación</translation>
    </message>
    <message>
        <source>give a JSON file as Whisper writes it, with segments and their words</source>
        <translation>Da un archivo JSON como los que escribe Whisper, con segmentos y sus palabras</translation>
    </message>
    <message>
        <source>give an .srt or .vtt file in which each caption has its times</source>
        <translation>Da un archivo .srt o .vtt en el que cada subtítulo tenga sus tiempos</translation>
    </message>
    <message>
        <source>check the network (https_proxy is honoured) and try again: it goes on where it was cut off</source>
        <translation>Comprueba la red (se respeta https_proxy) e inténtalo de nuevo: continúa donde se cortó</translation>
    </message>
    <message>
        <source>check whether the network wants a sign-in of its own first, or import it from elsewhere</source>
        <translation>Comprueba si la red pide antes iniciar sesión, o impórtalo de otro sitio</translation>
    </message>
    <message>
        <source>update Reely, or get it elsewhere and import it</source>
        <translation>Actualiza Reely, o consíguelo en otro sitio e impórtalo</translation>
    </message>
    <message>
        <source>free some space</source>
        <translation>Libera espacio</translation>
    </message>
    <message>
        <source>check the drive, and whether that folder may be written to</source>
        <translation>comprobar la unidad y si se puede escribir en esa carpeta</translation>
    </message>
    <message>
        <source>open a video in which somebody speaks there</source>
        <translation>abrir un vídeo en el que alguien hable ahí</translation>
    </message>
    <message>
        <source>install Reely again</source>
        <translation>Instala Reely de nuevo</translation>
    </message>
    <message>
        <source>wait until it is done</source>
        <translation>Espera a que termine</translation>
    </message>
    <message>
        <source>captions cannot be drawn where there is no picture</source>
        <translation>No se pueden dibujar subtítulos donde no hay imagen</translation>
    </message>
    <message>
        <source>captions are drawn into the frames</source>
        <translation>se dibujan subtítulos en los fotogramas</translation>
    </message>
    <message>
        <source>the caption styles in {name} cannot be read ({why})</source>
        <translation>No se pueden leer los estilos de subtítulos de {name} ({why})</translation>
    </message>
    <message>
        <source>the captions cannot be drawn ({why})</source>
        <translation>No se pueden dibujar los subtítulos ({why})</translation>
    </message>
    <message>
        <source>the font {name} cannot be read ({why})</source>
        <translation>No se puede leer la fuente {name} ({why})</translation>
    </message>
    <message>
        <source>the fonts that captions are drawn with are not here</source>
        <translation>Faltan las fuentes de los subtítulos</translation>
    </message>
    <message>
        <source>nothing is said in the clip, so there are no captions in it</source>
        <translation>En el clip no se dice nada, así que no lleva subtítulos</translation>
    </message>
    <message>
        <source>the captions leave out what no font of Reely has: {letters}</source>
        <translation>Los subtítulos omiten lo que ninguna fuente de Reely tiene: {letters}</translation>
    </message>
    <message>
        <source>{name} holds no words</source>
        <translation>{name} no contiene palabras</translation>
    </message>
    <message>
        <source>captions are wanted, and nobody has listened to this video yet</source>
        <translation>Se piden subtítulos, pero aún no se ha escuchado este vídeo</translation>
    </message>
    <message>
        <source>listen to it first, or switch the captions off</source>
        <translation>haz que se escuche primero o quita los subtítulos</translation>
    </message>
    <message>
        <source>`reely doctor` shows which ffmpeg is used; one with libass is needed</source>
        <translation>`reely doctor` muestra qué ffmpeg se usa; hace falta uno con libass</translation>
    </message>
    <message>
        <source>no key for {provider} is kept</source>
        <translation>No hay ninguna clave guardada para {provider}</translation>
    </message>
    <message>
        <source>no model of {provider} is chosen</source>
        <translation>No se ha elegido ningún modelo de {provider}</translation>
    </message>
    <message>
        <source>that is no key: it is empty, too long, or holds what keys do not</source>
        <translation>Eso no es una clave: está vacía, es demasiado larga o contiene caracteres no válidos</translation>
    </message>
    <message>
        <source>{provider} would be sent the transcript, all that is said in the video, to {host}, and you have not agreed to that</source>
        <translation>{provider} recibiría en {host} la transcripción, todo lo que se dice en el vídeo, y no has dado tu consentimiento</translation>
    </message>
    <message>
        <source>what is sent cannot be written down in {folder} ({why})</source>
        <translation>No se puede anotar en {folder} lo que se envía ({why})</translation>
    </message>
    <message>
        <source>the instruct model gave up ({why})</source>
        <translation>El modelo de lenguaje se ha rendido ({why})</translation>
    </message>
    <message>
        <source>the instruct model in {folder} cannot be used ({why})</source>
        <translation>No se puede usar el modelo de lenguaje de {folder} ({why})</translation>
    </message>
    <message>
        <source>the model at {host} was given only {count} tokens of about {total}</source>
        <translation>El modelo de {host} recibió solo {count} de unos {total} tokens</translation>
    </message>
    <message>
        <source>what answers at {host} is no such provider</source>
        <translation>Lo que responde en {host} no es ese proveedor</translation>
    </message>
    <message>
        <source>what answers at {host} is no such provider ({why})</source>
        <translation>Lo que responde en {host} no es ese proveedor ({why})</translation>
    </message>
    <message>
        <source>{host} answered more than any answer holds</source>
        <translation>{host} respondió con más de lo que cabe en una respuesta</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why})</source>
        <translation>No se puede conectar con {host} ({why})</translation>
    </message>
    <message>
        <source>{host} does not do what it was asked (it answered {status})</source>
        <translation>{host} no hace lo que se le pidió (respondió {status})</translation>
    </message>
    <message>
        <source>{host} does not take the key (it answered {status})</source>
        <translation>{host} no acepta la clave (respondió {status})</translation>
    </message>
    <message>
        <source>{host} has trouble, or was asked too often (it answered {status})</source>
        <translation>{host} tiene problemas o recibió demasiadas peticiones (respondió {status})</translation>
    </message>
    <message>
        <source>{host} took longer than {seconds} s to answer</source>
        <translation>{host} tardó más de {seconds} s en responder</translation>
    </message>
    <message>
        <source>agree with `reely providers agree {provider}`, or leave out --provider to have it judged on this machine</source>
        <translation>acepta con `reely providers agree {provider}`, o quita --provider para que lo juzgue este equipo</translation>
    </message>
    <message>
        <source>check the address and the name of the model in the settings</source>
        <translation>comprueba la dirección y el nombre del modelo en los ajustes</translation>
    </message>
    <message>
        <source>check the address in the settings</source>
        <translation>comprueba la dirección en los ajustes</translation>
    </message>
    <message>
        <source>check the connection and the address, and that the server runs</source>
        <translation>comprueba la conexión y la dirección, y que el servidor esté en marcha</translation>
    </message>
    <message>
        <source>choose a smaller one in the setting instruct_model</source>
        <translation>elige uno más pequeño en el ajuste instruct_model</translation>
    </message>
    <message>
        <source>copy it anew from the provider&apos;s page, all of it and nothing else</source>
        <translation>cópiala de nuevo de la página del proveedor, entera y sin nada más</translation>
    </message>
    <message>
        <source>give it a longer context; in Ollama that is OLLAMA_CONTEXT_LENGTH</source>
        <translation>dale un contexto más largo; en Ollama es OLLAMA_CONTEXT_LENGTH</translation>
    </message>
    <message>
        <source>give it another one with `reely providers key`</source>
        <translation>dale otra con `reely providers key`</translation>
    </message>
    <message>
        <source>give it with `reely providers key {provider}`</source>
        <translation>indícala con `reely providers key {provider}`</translation>
    </message>
    <message>
        <source>name one with `reely settings set {provider}_model NAME`</source>
        <translation>indica uno con `reely settings set {provider}_model NAME`</translation>
    </message>
    <message>
        <source>name the folder of one with `reely settings set instruct_model FOLDER`</source>
        <translation>indica la carpeta de uno con `reely settings set instruct_model FOLDER`</translation>
    </message>
    <message>
        <source>the guide to providers tells how to make one: docs/how-to/use-a-provider.md</source>
        <translation>la guía de proveedores explica cómo crear uno: docs/how-to/use-a-provider.md</translation>
    </message>
    <message>
        <source>try again later, and look whether the account there has credit</source>
        <translation>vuelve a intentarlo más tarde y mira si la cuenta allí tiene saldo</translation>
    </message>
    <message>
        <source>try again later, or choose a smaller model</source>
        <translation>vuelve a intentarlo más tarde o elige un modelo más pequeño</translation>
    </message>
    <message>
        <source>there is no instruct model on this machine</source>
        <translation>En este equipo no hay ningún modelo instruct</translation>
    </message>
    <message>
        <source>its answer is no JSON</source>
        <translation>su respuesta no es JSON</translation>
    </message>
    <message>
        <source>its answer is no object</source>
        <translation>su respuesta no es un objeto</translation>
    </message>
    <message>
        <source>there is no choice in its answer</source>
        <translation>en su respuesta no hay ninguna elección</translation>
    </message>
    <message>
        <source>there is no content in its answer</source>
        <translation>su respuesta no contiene nada</translation>
    </message>
    <message>
        <source>what it chose is no text</source>
        <translation>lo que ha elegido no es texto</translation>
    </message>
    <message>
        <source>it is no model that writes text</source>
        <translation>no es un modelo que escriba texto</translation>
    </message>
    <message>
        <source>it has no word for yes or no</source>
        <translation>no tiene palabra para sí o no</translation>
    </message>
    <message>
        <source>a language model chose it</source>
        <translation>lo ha elegido un modelo de lenguaje</translation>
    </message>
    <message>
        <source>{provider} could not be asked, so this machine judged: {why}; {more}</source>
        <translation>No se pudo preguntar a {provider}, así que valoró este equipo: {why}; {more}</translation>
    </message>
    <message>
        <source>{provider} named nothing that can be used, so this machine judged</source>
        <translation>{provider} no nombró nada utilizable, así que valoró este equipo</translation>
    </message>
    <message>
        <source>the transcript was sent to {host}; what was sent is kept in {folder}</source>
        <translation>La transcripción se envió a {host}; lo enviado se guarda en {folder}</translation>
    </message>
    <message>
        <source>{host} answered nothing usable about {count} of {parts} parts</source>
        <translation>{host} no respondió nada utilizable sobre {count} de {parts} partes</translation>
    </message>
    <message>
        <source>it speaks of what you asked for</source>
        <translation>habla de lo que buscas</translation>
    </message>
    <message>
        <source>it opens with a question</source>
        <translation>empieza con una pregunta</translation>
    </message>
    <message>
        <source>it opens on a scene: {line}</source>
        <translation>empieza con una escena: {line}</translation>
    </message>
    <message>
        <source>it opens with a short line: {line}</source>
        <translation>empieza con una frase corta: {line}</translation>
    </message>
    <message>
        <source>it turns after {seconds} s: {line}</source>
        <translation>da un giro a los {seconds} s: {line}</translation>
    </message>
    <message>
        <source>it tells what happened, step by step</source>
        <translation>cuenta paso a paso lo que pasó</translation>
    </message>
    <message>
        <source>somebody is heard speaking in it</source>
        <translation>en él se oye hablar a alguien</translation>
    </message>
    <message>
        <source>it ends on a short line: {line}</source>
        <translation>termina con una frase corta: {line}</translation>
    </message>
    <message>
        <source>it is said with more voice than the rest</source>
        <translation>se dice con más voz que el resto</translation>
    </message>
    <message>
        <source>there is a pause before it and one after it</source>
        <translation>hay una pausa antes y otra después</translation>
    </message>
    <message>
        <source>it stands by itself</source>
        <translation>se entiende por sí solo</translation>
    </message>
    <message>
        <source>it is not of the length that was asked for</source>
        <translation>no tiene la duración pedida</translation>
    </message>
    <message>
        <source>it cannot be cut out in a pause</source>
        <translation>no se puede cortar en una pausa</translation>
    </message>
    <message>
        <source>it begins or breaks off inside a sentence</source>
        <translation>empieza o se corta en mitad de una frase</translation>
    </message>
    <message>
        <source>it begins with a word that points back to what is left out</source>
        <translation>empieza con una palabra que remite a lo que falta</translation>
    </message>
    <message>
        <source>much of it is silence</source>
        <translation>gran parte es silencio</translation>
    </message>
    <message>
        <source>it speaks of the recording itself, such as greetings or thanks</source>
        <translation>habla de la propia grabación, como saludos o agradecimientos</translation>
    </message>
    <message>
        <source>it uses many big words</source>
        <translation>usa muchas palabras grandilocuentes</translation>
    </message>
    <message>
        <source>it is long for a clip</source>
        <translation>es largo para un clip</translation>
    </message>
    <message>
        <source>it is short for a clip</source>
        <translation>es corto para un clip</translation>
    </message>
    <message>
        <source>its first sentence is long</source>
        <translation>la primera frase es larga</translation>
    </message>
    <message>
        <source>its last sentence is long</source>
        <translation>la última frase es larga</translation>
    </message>
    <message>
        <source>nothing in it clearly turns</source>
        <translation>nada da un giro claro</translation>
    </message>
    <message>
        <source>its first line asks for some patience</source>
        <translation>la primera frase pide algo de paciencia</translation>
    </message>
    <message>
        <source>it explains as much as it tells</source>
        <translation>explica tanto como cuenta</translation>
    </message>
    <message>
        <source>its end could be stronger</source>
        <translation>el final podría ser más fuerte</translation>
    </message>
    <message>
        <source>the talk goes on in the same vein around it</source>
        <translation>alrededor la charla sigue en el mismo tono</translation>
    </message>
    <message>
        <source>nothing new is left, so what was kept or rejected before is offered again</source>
        <translation>No queda nada nuevo, así que se ofrece otra vez lo que se guardó o descartó</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>&amp;Transcript</source>
        <translation>&amp;Transcripción</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Lo que se dice</translation>
    </message>
    <message>
        <source>{go} goes to a word, {remove} removes it or brings it back, {spell} corrects its spelling.</source>
        <translation>{go} va a una palabra, {remove} la quita o la recupera, {spell} corrige su ortografía.</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Escuchar otra vez</translation>
    </message>
    <message>
        <source>Have this computer listen, and cut the clip by its words.</source>
        <translation>Este ordenador escucha, y el clip se corta por sus palabras.</translation>
    </message>
    <message>
        <source>There is no speech model on this computer. Get one, which takes some minutes, or take the words from a file.</source>
        <translation>En este ordenador no hay ningún modelo de voz. Consiga uno, lo que tarda unos minutos, o tome las palabras de un archivo.</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Conseguir un modelo…</translation>
    </message>
    <message>
        <source>Nobody speaks in this video.</source>
        <translation>En este vídeo no habla nadie.</translation>
    </message>
    <message>
        <source>Model and language</source>
        <translation>Modelo e idioma</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>El mejor que haya</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Found by ear</source>
        <translation>De oído</translation>
    </message>
    <message>
        <source>language found by ear</source>
        <translation>idioma de oído</translation>
    </message>
    <message>
        <source>Translate to English</source>
        <translation>Traducir al inglés</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>De un archivo</translation>
    </message>
    <message>
        <source>More about the transcript</source>
        <translation>Más sobre la transcripción</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Correct the spelling…</source>
        <translation>Corregir la ortografía…</translation>
    </message>
    <message>
        <source>New clip of these words</source>
        <translation>Clip nuevo con estas palabras</translation>
    </message>
    <message>
        <source>Spelling; Enter keeps it, Esc leaves the word as it is</source>
        <translation>Ortografía; Intro la conserva, Esc deja la palabra como está</translation>
    </message>
    <message>
        <source>Find what is said</source>
        <translation>Buscar lo que se dice</translation>
    </message>
    <message>
        <source>Write this instead</source>
        <translation>Escribir esto en su lugar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Not said here</source>
        <translation>No aparece</translation>
    </message>
    <message>
        <source>Pauses that could go; Enter goes to one, Delete removes it</source>
        <translation>Pausas que sobran; Intro va a una, Supr la quita</translation>
    </message>
    <message>
        <source>List the pauses</source>
        <translation>Ver la lista de pausas</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Quitar todas</translation>
    </message>
    <message>
        <source>filled pause</source>
        <translation>pausa sonora</translation>
    </message>
    <message>
        <source>filler word</source>
        <translation>muletilla</translation>
    </message>
    <message>
        <source>long silence</source>
        <translation>silencio largo</translation>
    </message>
    <message>
        <source>Take what is said from a file</source>
        <translation>Tomar de un archivo lo que se dice</translation>
    </message>
    <message>
        <source>Transcripts and captions</source>
        <translation>Transcripciones y subtítulos</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>Guardar la transcripción</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Words with their times</source>
        <translation>Palabras con sus tiempos</translation>
    </message>
    <message>
        <source>{model}, {language}</source>
        <comment>a model and a language</comment>
        <translation>{model}, {language}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <comment>a file with words</comment>
        <translation>De {name}</translation>
    </message>
    <message>
        <source>{share} % sure of this word</source>
        <translation>{share} % de seguridad en esta palabra</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s)</source>
        <translation>
            <numerusform>%n pausa</numerusform>
            <numerusform>%n pausas</numerusform>
        </translation>
    </message>
    <message>
        <source>{pauses}, {seconds} s</source>
        <translation>{pauses}, {seconds} s</translation>
    </message>
    <message>
        <source>{kind}, {seconds} s</source>
        <translation>{kind}, {seconds} s</translation>
    </message>
    <message>
        <source>&amp;Who judges what is worth a clip</source>
        <translation>&amp;Quién valora qué merece un clip</translation>
    </message>
    <message>
        <source>Reely&apos;s own rules</source>
        <translation>Las reglas propias de Reely</translation>
    </message>
    <message>
        <source>A small model on this computer</source>
        <translation>Un modelo pequeño en este ordenador</translation>
    </message>
    <message>
        <source>A server like OpenAI&apos;s, or Ollama</source>
        <translation>Un servidor como el de OpenAI, u Ollama</translation>
    </message>
    <message>
        <source>Anthropic&apos;s server</source>
        <translation>El servidor de Anthropic</translation>
    </message>
    <message>
        <source>A language model reads what is said, and names sentences. Reely checks them and cuts by itself; where the server cannot be asked, Reely&apos;s own rules judge.</source>
        <translation>Un modelo de lenguaje lee lo que se dice y nombra frases. Reely las comprueba y corta por sí mismo; si no se puede preguntar al servidor, valoran las reglas propias de Reely.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>A model reads the best stretches that Reely&apos;s own rules find. Nothing leaves this computer.</source>
        <translation>Un modelo lee los mejores pasajes que encuentran las reglas de Reely. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>&amp;Folder of the model</source>
        <translation>&amp;Carpeta del modelo</translation>
    </message>
    <message>
        <source>An instruct model in the form of CTranslate2, with its tokenizer.json. The guide to providers tells how to make one.</source>
        <translation>Un modelo instruct en el formato de CTranslate2, con su tokenizer.json. La guía de proveedores explica cómo hacer uno.</translation>
    </message>
    <message>
        <source>&amp;Address of the server</source>
        <translation>&amp;Dirección del servidor</translation>
    </message>
    <message>
        <source>On this computer: Ollama at http://127.0.0.1:11434/v1, LM Studio at http://127.0.0.1:1234/v1</source>
        <translation>En este ordenador: Ollama en http://127.0.0.1:11434/v1, LM Studio en http://127.0.0.1:1234/v1</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Without the name of a model nobody can be asked.</source>
        <translation>Sin el nombre de un modelo no se puede preguntar a nadie.</translation>
    </message>
    <message>
        <source>There are: {models}</source>
        <translation>Hay: {models}</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Cla&amp;ve</translation>
    </message>
    <message>
        <source>&amp;Try and keep it</source>
        <translation>&amp;Probar y guardar</translation>
    </message>
    <message>
        <source>F&amp;orget the key</source>
        <translation>&amp;Olvidar la clave</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>A key for {host} lies in the keychain of this system.</source>
        <translation>Hay una clave para {host} en el llavero de este sistema.</translation>
    </message>
    <message>
        <source>There is no key for {host}.</source>
        <translation>No hay ninguna clave para {host}.</translation>
    </message>
    <message>
        <source>&amp;Send what is said in a video</source>
        <translation>&amp;Enviar lo que se dice en un vídeo</translation>
    </message>
    <message>
        <source>&amp;Send what is said in a video to {host}</source>
        <translation>&amp;Enviar lo que se dice en un vídeo a {host}</translation>
    </message>
    <message>
        <source>Without this nothing is sent. What is sent are the words and how long each sentence lasts, when hooks are looked for: no sound, no picture, no name.</source>
        <translation>Sin esto no se envía nada. Se envían las palabras y cuánto dura cada frase cuando se buscan ganchos: ni sonido, ni imagen, ni nombre.</translation>
    </message>
    <message>
        <source>This server is on this computer, so nothing leaves it.</source>
        <translation>Este servidor está en este ordenador, así que nada sale de él.</translation>
    </message>
    <message>
        <source>Show what was s&amp;ent</source>
        <translation>Mostra&amp;r lo enviado</translation>
    </message>
    <message>
        <source>Captions</source>
        <comment>a tab</comment>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Captions of the exported clips</source>
        <translation>Subtítulos de los clips exportados</translation>
    </message>
    <message>
        <source>No captions</source>
        <translation>Sin subtítulos</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>En la imagen</translation>
    </message>
    <message>
        <source>In a file beside the clip</source>
        <translation>En un archivo junto al clip</translation>
    </message>
    <message>
        <source>In the picture, and in a file</source>
        <translation>En la imagen y en un archivo</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Nobody has listened to this video yet, so it is not known what is said in it.</source>
        <translation>Este vídeo aún no se ha escuchado, así que no se sabe qué se dice en él.</translation>
    </message>
    <message>
        <source>Reely is listening. The captions appear once it is done.</source>
        <translation>Reely está escuchando. Al terminar aparecen los subtítulos.</translation>
    </message>
    <message>
        <source>Nothing is said in this video.</source>
        <translation>En este vídeo no se dice nada.</translation>
    </message>
    <message>
        <source>Write them into a file instead</source>
        <translation>Escribirlos en un archivo</translation>
    </message>
    <message>
        <source>Style of the captions</source>
        <translation>Estilo de los subtítulos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Word being said</source>
        <translation>Palabra dicha</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>Color de las letras</translation>
    </message>
    <message>
        <source>Colour of the word being said</source>
        <translation>Color de la palabra dicha</translation>
    </message>
    <message>
        <source>As in the style</source>
        <translation>Como en el estilo</translation>
    </message>
    <message>
        <source>How high the captions stand. They stay where the apps of the platforms lay nothing over them.</source>
        <translation>A qué altura están los subtítulos. Quedan donde las aplicaciones de las plataformas no ponen nada encima.</translation>
    </message>
    <message>
        <source>Like this</source>
        <comment>two words in which the styles are shown</comment>
        <translation>Como esto</translation>
    </message>
    <message>
        <source>Word highlight</source>
        <translation>Palabra resaltada</translation>
    </message>
    <message>
        <source>Word box</source>
        <translation>Palabra en recuadro</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>One word at a time</source>
        <translation>Palabra por palabra</translation>
    </message>
    <message>
        <source>Soft box</source>
        <translation>Recuadro suave</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>Tercio inferior</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sencillo</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{tier} does not draw captions into the picture; a file beside the clip is always there for you.</source>
        <translation>{tier} no dibuja subtítulos en la imagen; un archivo junto al clip siempre es posible.</translation>
    </message>
    <message>
        <source>No font of Reely has these letters, so they are left out of the picture: {letters}</source>
        <translation>Ninguna fuente de Reely tiene estas letras, así que faltan en la imagen: {letters}</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What listens on this computer</source>
        <translation>Lo que escucha en este ordenador</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examinando este ordenador…</translation>
    </message>
    <message>
        <source>&amp;Model that listens</source>
        <translation>&amp;Modelo que escucha</translation>
    </message>
    <message>
        <source>A model that does not hear the language that is spoken is passed over.</source>
        <translation>Un modelo que no entiende el idioma hablado se pasa por alto.</translation>
    </message>
    <message>
        <source>&amp;Language that is spoken</source>
        <translation>&amp;Idioma que se habla</translation>
    </message>
    <message>
        <source>&amp;Put what is said into English</source>
        <translation>&amp;Traducir al inglés lo que se dice</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>Modelos de voz</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Sí, quitarlo</translation>
    </message>
    <message>
        <source>Remove {name}? That frees {size}.</source>
        <translation>¿Quitar {name}? Eso libera {size}.</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>Se puede volver a descargar.</translation>
    </message>
    <message>
        <source>It cannot be downloaded again from here.</source>
        <translation>Desde aquí no se puede volver a descargar.</translation>
    </message>
    <message>
        <source>It is the one that listens; then the best of the others does.</source>
        <translation>Es el que escucha; después lo hará el mejor de los demás.</translation>
    </message>
    <message>
        <source>From a folder or a file</source>
        <translation>De una carpeta o un archivo</translation>
    </message>
    <message>
        <source>&amp;Import a folder…</source>
        <translation>Importar una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Import a &amp;file…</source>
        <translation>Importar un &amp;archivo…</translation>
    </message>
    <message>
        <source>For a computer without a network: the folder, or a ZIP or TAR archive, of any model for faster-whisper.</source>
        <translation>Para un ordenador sin red: la carpeta, o un archivo ZIP o TAR, de cualquier modelo para faster-whisper.</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>Elegir un modelo de voz</translation>
    </message>
    <message>
        <source>Models and archives</source>
        <translation>Modelos y archivos comprimidos</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>El mejor que hay aquí</translation>
    </message>
    <message>
        <source>The best that is here: {name}</source>
        <translation>El mejor que hay aquí: {name}</translation>
    </message>
    <message>
        <source>{name}, not here</source>
        <translation>{name}, no está aquí</translation>
    </message>
    <message>
        <source>{name}, recommended for this computer</source>
        <translation>{name}, recomendado para este ordenador</translation>
    </message>
    <message>
        <source>Reads sentences, for hooks</source>
        <translation>Lee frases, para los ganchos</translation>
    </message>
    <message>
        <source>Judges hooks</source>
        <translation>Juzga los ganchos</translation>
    </message>
    <message>
        <source>English alone</source>
        <translation>solo inglés</translation>
    </message>
    <message>
        <source>a hundred languages</source>
        <translation>cien idiomas</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>licencia {licence}</translation>
    </message>
    <message>
        <source>from {place}</source>
        <translation>de {place}</translation>
    </message>
    <message>
        <source>a model of your own</source>
        <translation>un modelo propio</translation>
    </message>
    <message>
        <source>On this computer.</source>
        <translation>En este ordenador.</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>No está en este ordenador.</translation>
    </message>
    <message>
        <source>On this computer, in the source checkout of Reely.</source>
        <translation>En este ordenador, junto al código fuente de Reely.</translation>
    </message>
    <message>
        <source>Not whole. Download it again, or remove it.</source>
        <translation>Incompleto. Descárguelo otra vez o quítelo.</translation>
    </message>
    <message>
        <source>{came} of {size} have come.</source>
        <translation>Han llegado {came} de {size}.</translation>
    </message>
    <message>
        <source>It is not offered for download, and can be imported.</source>
        <translation>No se ofrece para descargar, y se puede importar.</translation>
    </message>
    <message>
        <source>Not measured here yet.</source>
        <translation>Aún no se ha medido aquí.</translation>
    </message>
    <message>
        <source>An hour of speech takes about {time}, measured with {spoken} of it on {device}.</source>
        <translation>Una hora de habla tarda unos {time}, medido con {spoken} de ella en {device}.</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>el procesador</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>la tarjeta gráfica</translation>
    </message>
    <message>
        <source>Recommended is the largest model that the memory holds and the processors or the card are made for. Larger ones hear better and take longer.</source>
        <translation>Se recomienda el modelo más grande que cabe en la memoria y para el que están hechos los procesadores o la tarjeta. Los más grandes oyen mejor y tardan más.</translation>
    </message>
    <message>
        <source>“Measure” lets a model listen to the minute in the middle of the open video. Whenever a model has listened, that is measured, too.</source>
        <translation>«Medir» hace que un modelo escuche el minuto central del vídeo abierto. Cada vez que un modelo ha escuchado también se mide.</translation>
    </message>
    <message>
        <source>Open a video in which somebody speaks, to measure how long a model takes.</source>
        <translation>Abra un vídeo en el que alguien hable para medir cuánto tarda un modelo.</translation>
    </message>
    <message>
        <source>Reely works offline, so nothing can be downloaded; see Network.</source>
        <translation>Reely trabaja sin conexión, así que no se puede descargar nada; vea Red.</translation>
    </message>
    <message>
        <source>{free} are free where models lie.</source>
        <translation>Hay {free} libres donde están los modelos.</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n procesador</numerusform>
            <numerusform>%n procesadores</numerusform>
        </translation>
    </message>
    <message>
        <source>{processors}, {memory} GB of memory.</source>
        <translation>{processors}, {memory} GB de memoria.</translation>
    </message>
    <message>
        <source>No graphics card of NVIDIA&apos;s was found, so the processor listens; cards of other makers cannot be used.</source>
        <translation>No se ha encontrado ninguna tarjeta gráfica de NVIDIA, así que escucha el procesador; las de otros fabricantes no se pueden usar.</translation>
    </message>
    <message>
        <source>The driver for graphics cards of NVIDIA&apos;s tells of none, so the processor listens. Update it, or look at what “nvidia-smi” says.</source>
        <translation>El controlador de las tarjetas gráficas de NVIDIA no informa de ninguna, así que escucha el procesador. Actualícelo o mire lo que dice «nvidia-smi».</translation>
    </message>
    <message>
        <source>The graphics card {card} lacks its libraries, so the processor listens. Install them with “{command}”.</source>
        <translation>A la tarjeta gráfica {card} le faltan sus bibliotecas, así que escucha el procesador. Instálelas con «{command}».</translation>
    </message>
    <message>
        <source>The graphics card {card} with {memory} GB is tried first; where it fails, the processor listens.</source>
        <translation>Primero se prueba la tarjeta gráfica {card} con {memory} GB; donde falla, escucha el procesador.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
</TS>
