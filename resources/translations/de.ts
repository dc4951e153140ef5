<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Open a video…</source>
        <translation>Video öffnen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispielvideo öffnen</translation>
    </message>
    <message>
        <source>Export clip</source>
        <translation>Clip exportieren</translation>
    </message>
    <message>
        <source>Export clips and formats…</source>
        <translation>Clips und Formate exportieren …</translation>
    </message>
    <message>
        <source>Save the frame as a picture</source>
        <translation>Frame als Bild speichern</translation>
    </message>
    <message>
        <source>Save a timeline for other editors</source>
        <translation>Timeline für andere Schnittprogramme speichern</translation>
    </message>
    <message>
        <source>Copy the time</source>
        <translation>Timecode kopieren</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>Projekt speichern unter …</translation>
    </message>
    <message>
        <source>Choose where the clip goes…</source>
        <translation>Ziel des Clips wählen …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Speech models…</source>
        <translation>Sprachmodelle …</translation>
    </message>
    <message>
        <source>Past exports…</source>
        <translation>Frühere Exporte …</translation>
    </message>
    <message>
        <source>From a file, as markers…</source>
        <translation>Aus einer Datei, als Marker …</translation>
    </message>
    <message>
        <source>From a file, as clips…</source>
        <translation>Aus einer Datei, als Clips …</translation>
    </message>
    <message>
        <source>The video&apos;s own, as markers</source>
        <translation>Die des Videos, als Marker</translation>
    </message>
    <message>
        <source>The video&apos;s own, as clips</source>
        <translation>Die des Videos, als Clips</translation>
    </message>
    <message>
        <source>Copy clips as chapters</source>
        <translation>Clips als Kapitel kopieren</translation>
    </message>
    <message>
        <source>Copy markers as chapters</source>
        <translation>Marker als Kapitel kopieren</translation>
    </message>
    <message>
        <source>Save clips as chapters…</source>
        <translation>Clips als Kapitel speichern …</translation>
    </message>
    <message>
        <source>Save markers as chapters…</source>
        <translation>Marker als Kapitel speichern …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>In-Punkt setzen</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Clear both points</source>
        <translation>Beide Punkte löschen</translation>
    </message>
    <message>
        <source>New clip here</source>
        <translation>Neuer Clip hier</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Clip duplizieren</translation>
    </message>
    <message>
        <source>Find hooks</source>
        <translation>Einstiege suchen</translation>
    </message>
    <message>
        <source>Name clip…</source>
        <translation>Clip benennen …</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>Clip entfernen</translation>
    </message>
    <message>
        <source>Move clip up</source>
        <translation>Clip nach oben</translation>
    </message>
    <message>
        <source>Move clip down</source>
        <translation>Clip nach unten</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>Vorheriger Clip</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Nächster Clip</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>Am Abspielkopf teilen</translation>
    </message>
    <message>
        <source>Remove piece</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Remove piece and go on</source>
        <translation>Teil entfernen und weiter</translation>
    </message>
    <message>
        <source>Bring back what was removed here</source>
        <translation>Hier Entferntes zurückholen</translation>
    </message>
    <message>
        <source>Trim the piece&apos;s start to the playhead</source>
        <translation>Anfang des Teils bis zum Abspielkopf trimmen</translation>
    </message>
    <message>
        <source>Trim the piece&apos;s end to the playhead</source>
        <translation>Ende des Teils bis zum Abspielkopf trimmen</translation>
    </message>
    <message>
        <source>Play the piece earlier</source>
        <translation>Teil früher abspielen</translation>
    </message>
    <message>
        <source>Play the piece later</source>
        <translation>Teil später abspielen</translation>
    </message>
    <message>
        <source>Set or clear a marker</source>
        <translation>Marker setzen oder löschen</translation>
    </message>
    <message>
        <source>Find in the transcript…</source>
        <translation>Im Transkript suchen …</translation>
    </message>
    <message>
        <source>Write down what is said</source>
        <translation>Gesprochenes aufschreiben</translation>
    </message>
    <message>
        <source>Remove pauses</source>
        <translation>Pausen entfernen</translation>
    </message>
    <message>
        <source>Take the words from a file…</source>
        <translation>Wörter aus einer Datei übernehmen …</translation>
    </message>
    <message>
        <source>Save the transcript…</source>
        <translation>Transkript speichern …</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Play backwards, then faster</source>
        <translation>Rückwärts abspielen, dann schneller</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play, then faster</source>
        <translation>Abspielen, dann schneller</translation>
    </message>
    <message>
        <source>Play around the cut</source>
        <translation>Um den Schnitt herum abspielen</translation>
    </message>
    <message>
        <source>Loop the clip</source>
        <translation>Clip in Schleife abspielen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Vorheriger Frame</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächster Frame</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erster Frame</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letzter Frame</translation>
    </message>
    <message>
        <source>To the in point</source>
        <translation>Zum In-Punkt</translation>
    </message>
    <message>
        <source>To the out point</source>
        <translation>Zum Out-Punkt</translation>
    </message>
    <message>
        <source>Previous cut</source>
        <translation>Vorheriger Schnitt</translation>
    </message>
    <message>
        <source>Next cut</source>
        <translation>Nächster Schnitt</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation>Vorherige Szene</translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation>Nächste Szene</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Snap to scenes and silences</source>
        <translation>An Szenen und Stille einrasten</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten …</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Problem melden …</translation>
    </message>
    <message>
        <source>Drop a video here</source>
        <translation>Video hier ablegen</translation>
    </message>
    <message>
        <source>Keep the part you want, to the frame. Nothing leaves this computer.</source>
        <translation>Den gewünschten Teil behalten, auf den Frame genau. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>start of the clip</source>
        <translation>Anfang des Clips</translation>
    </message>
    <message>
        <source>end of the clip</source>
        <translation>Ende des Clips</translation>
    </message>
    <message>
        <source>export it</source>
        <translation>exportieren</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>Zum Öffnen ablegen</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>Video öffnen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Video and projects</source>
        <translation>Videos und Projekte</translation>
    </message>
    <message>
        <source>Save the clip as</source>
        <translation>Clip speichern unter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Choose a folder for this export</source>
        <translation>Einen Ordner für diesen Export wählen</translation>
    </message>
    <message>
        <source>Choose at least one clip and one format.</source>
        <translation>Mindestens einen Clip und ein Format wählen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird untersucht …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Reely project</source>
        <translation>Reely-Projekt</translation>
    </message>
    <message>
        <source>Your work on this video is back as you left it</source>
        <translation>Die Arbeit an diesem Video ist wieder da, wie sie zuletzt war</translation>
    </message>
    <message>
        <source>The project is saved</source>
        <translation>Das Projekt ist gespeichert</translation>
    </message>
    <message>
        <source>The frame is saved as a picture, where clips of this video go</source>
        <translation>Der Frame ist als Bild gespeichert, dort, wo die Clips dieses Videos liegen</translation>
    </message>
    <message>
        <source>The timeline is saved where clips of this video go</source>
        <translation>Die Timeline ist gespeichert, dort, wo die Clips dieses Videos liegen</translation>
    </message>
    <message>
        <source>The exports that were left go on</source>
        <translation>Die übrigen Exporte laufen weiter</translation>
    </message>
    <message>
        <source>The time is copied</source>
        <translation>Der Timecode ist kopiert</translation>
    </message>
    <message>
        <source>The keys are saved in a copy</source>
        <translation>Die Tasten sind als Kopie gespeichert</translation>
    </message>
    <message>
        <source>The keys are taken from that file</source>
        <translation>Die Tasten sind aus dieser Datei übernommen</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Der Bericht ist gespeichert</translation>
    </message>
    <message>
        <source>The chapters are copied</source>
        <translation>Die Kapitel sind kopiert</translation>
    </message>
    <message>
        <source>The chapters are saved</source>
        <translation>Die Kapitel sind gespeichert</translation>
    </message>
    <message>
        <source>The transcript is saved</source>
        <translation>Das Transkript ist gespeichert</translation>
    </message>
    <message>
        <source>Some words come after the video&apos;s end: is it the right transcript?</source>
        <translation>Einige Wörter liegen hinter dem Ende des Videos: Ist es das richtige Transkript?</translation>
    </message>
    <message>
        <source>There are no markers to make chapters of</source>
        <translation>Es gibt keine Marker, aus denen Kapitel werden könnten</translation>
    </message>
    <message>
        <source>There is nothing to play sound on, so this plays without</source>
        <translation>Es gibt kein Gerät für die Tonausgabe, daher läuft das Video ohne Ton</translation>
    </message>
    <message>
        <source>This system cannot play the video with sound, so it plays without</source>
        <translation>Dieses System kann das Video nicht mit Ton abspielen, daher läuft es ohne</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>In point</source>
        <translation>In-Punkt</translation>
    </message>
    <message>
        <source>Out point</source>
        <translation>Out-Punkt</translation>
    </message>
    <message>
        <source>A time like 83.25, 1:23.250, 00:01:23:06 or f1234; Enter sets it.</source>
        <translation>Eine Zeit wie 83.25, 1:23.250, 00:01:23:06 oder f1234; Eingabetaste übernimmt sie.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>C&amp;hapters</source>
        <translation>&amp;Kapitel</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Clips of this video</source>
        <translation>Clips dieses Videos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was done, the newest last; choose a line to go back to it</source>
        <translation>Was getan wurde, das Neueste zuletzt; eine Zeile wählen, um dorthin zurückzugehen</translation>
    </message>
    <message>
        <source>Video opened</source>
        <translation>Video geöffnet</translation>
    </message>
    <message>
        <source>What you do to this video stays; its steps can be undone until it is closed.</source>
        <translation>Die Arbeit an diesem Video bleibt; rückgängig machen lassen sich ihre Schritte, bis es geschlossen wird.</translation>
    </message>
    <message>
        <source>in point</source>
        <translation>In-Punkt</translation>
    </message>
    <message>
        <source>out point</source>
        <translation>Out-Punkt</translation>
    </message>
    <message>
        <source>move of an edge</source>
        <translation>Kante verschoben</translation>
    </message>
    <message>
        <source>clearing of both points</source>
        <translation>beide Punkte gelöscht</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>removal of a piece</source>
        <translation>Teil entfernt</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>Entferntes zurückgeholt</translation>
    </message>
    <message>
        <source>trim of a start</source>
        <translation>Anfang getrimmt</translation>
    </message>
    <message>
        <source>trim of an end</source>
        <translation>Ende getrimmt</translation>
    </message>
    <message>
        <source>order of pieces</source>
        <translation>Reihenfolge der Teile</translation>
    </message>
    <message>
        <source>new clip</source>
        <translation>neuer Clip</translation>
    </message>
    <message>
        <source>duplicate clip</source>
        <translation>Clip dupliziert</translation>
    </message>
    <message>
        <source>removal of a clip</source>
        <translation>Clip entfernt</translation>
    </message>
    <message>
        <source>order of clips</source>
        <translation>Reihenfolge der Clips</translation>
    </message>
    <message>
        <source>name of a clip</source>
        <translation>Clip benannt</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>taking up earlier work</source>
        <translation>frühere Arbeit übernommen</translation>
    </message>
    <message>
        <source>chapters as markers</source>
        <translation>Kapitel als Marker</translation>
    </message>
    <message>
        <source>chapters as clips</source>
        <translation>Kapitel als Clips</translation>
    </message>
    <message>
        <source>removal of words</source>
        <translation>Wörter entfernt</translation>
    </message>
    <message>
        <source>bringing back of words</source>
        <translation>Wörter zurückgeholt</translation>
    </message>
    <message>
        <source>removal of pauses</source>
        <translation>Pausen entfernt</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>Schreibweise korrigiert</translation>
    </message>
    <message>
        <source>replacing of words</source>
        <translation>Wörter ersetzt</translation>
    </message>
    <message>
        <source>hook as a clip</source>
        <translation>Einstieg als Clip</translation>
    </message>
    <message>
        <source>rejection of a hook</source>
        <translation>Einstieg verworfen</translation>
    </message>
    <message>
        <source>captions</source>
        <comment>a step of the history</comment>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
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
            <numerusform>Aus den Kapiteln ist %n Clip geworden</numerusform>
            <numerusform>Aus den Kapiteln sind %n Clips geworden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chapters are now %n marker(s)</source>
        <translation>
            <numerusform>Aus den Kapiteln ist %n Marker geworden</numerusform>
            <numerusform>Aus den Kapiteln sind %n Marker geworden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) found in {place}</source>
        <translation>
            <numerusform>%n Video in {place} gefunden</numerusform>
            <numerusform>%n Videos in {place} gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, {count} still missing</source>
        <translation>{found}, {count} noch nicht gefunden</translation>
    </message>
    <message>
        <source>Snapping is on</source>
        <translation>Einrasten ist an</translation>
    </message>
    <message>
        <source>Snapping is off</source>
        <translation>Einrasten ist aus</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>frame {number} of {count}</source>
        <translation>Frame {number} / {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Frame</numerusform>
            <numerusform>%n Frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>First frame of the clip</source>
        <translation>Erster Frame des Clips</translation>
    </message>
    <message>
        <source>Last frame of the clip</source>
        <translation>Letzter Frame des Clips</translation>
    </message>
    <message>
        <source>First frame of the piece</source>
        <translation>Erster Frame des Teils</translation>
    </message>
    <message>
        <source>Last frame of the piece</source>
        <translation>Letzter Frame des Teils</translation>
    </message>
    <message>
        <source>Playhead at {here}, in point at {start}, out point at {end}</source>
        <translation>Abspielkopf bei {here}, In-Punkt bei {start}, Out-Punkt bei {end}</translation>
    </message>
    <message>
        <source>The in point has to come before the out point at {time}</source>
        <translation>Der In-Punkt muss vor dem Out-Punkt bei {time} liegen</translation>
    </message>
    <message>
        <source>The out point has to come after the in point at {time}</source>
        <translation>Der Out-Punkt muss nach dem In-Punkt bei {time} liegen</translation>
    </message>
    <message>
        <source>That is not a time here: {reason}</source>
        <translation>Das ist hier keine Zeit: {reason}</translation>
    </message>
    <message>
        <source>about {size} MB</source>
        <translation>etwa {size} MB</translation>
    </message>
    <message>
        <source>exact; encoded whole ({why}); {size}</source>
        <translation>exakt; ganz neu kodiert ({why}); {size}</translation>
    </message>
    <message>
        <source>exact; everything is copied untouched; {size}</source>
        <translation>exakt; alles wird unverändert kopiert; {size}</translation>
    </message>
    <message>
        <source>exact; {seconds} s at the edges are encoded, {share} % copied untouched; {size}</source>
        <translation>exakt; {seconds} s an den Kanten werden kodiert, {share} % unverändert kopiert; {size}</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>%n Datei exportieren</numerusform>
            <numerusform>%n Dateien exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <comment>the button</comment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the clip to {path}</source>
        <translation>Clip nach {path} schreiben</translation>
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
        <translation>Kapitel aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Lists of chapters</source>
        <translation>Kapitellisten</translation>
    </message>
    <message>
        <source>Save the chapters</source>
        <translation>Kapitel speichern</translation>
    </message>
    <message>
        <source>Text, as for YouTube</source>
        <translation>Text, wie für YouTube</translation>
    </message>
    <message>
        <source>FFmpeg metadata</source>
        <translation>FFmpeg-Metadaten</translation>
    </message>
    <message>
        <source>nothing is kept</source>
        <translation>Nichts wird behalten</translation>
    </message>
    <message>
        <source>Reely does not write {suffix}</source>
        <translation>Reely schreibt keine {suffix}</translation>
    </message>
    <message>
        <source>files without a suffix</source>
        <translation>Dateien ohne Endung</translation>
    </message>
    <message>
        <source>the output is the input itself</source>
        <translation>Das Ziel ist die Quelle selbst</translation>
    </message>
    <message>
        <source>{name} exists already</source>
        <translation>{name} gibt es schon</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device</source>
        <translation>{name} ist eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <source>the output&apos;s name is too long or holds what no name may hold here</source>
        <translation>Der Name des Ziels ist zu lang oder enthält unerlaubte Zeichen</translation>
    </message>
    <message>
        <source>the clip needs about {needed} and the disk of {folder} has {free} left</source>
        <translation>Der Clip braucht etwa {needed}, und auf dem Datenträger von {folder} sind noch {free} frei</translation>
    </message>
    <message>
        <source>the disk of {folder} is full</source>
        <translation>Der Datenträger von {folder} ist voll</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>Den Ordner {folder} gibt es nicht</translation>
    </message>
    <message>
        <source>the folder {folder} may not be written to</source>
        <translation>In den Ordner {folder} darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the clip could not be written ({why})</source>
        <translation>Der Clip konnte nicht geschrieben werden ({why})</translation>
    </message>
    <message>
        <source>the clip that was written cannot be read back ({why})</source>
        <translation>Der geschriebene Clip lässt sich nicht zurücklesen ({why})</translation>
    </message>
    <message>
        <source>the new clip did not stand the look at it ({check}: {why}), so the file of that name was left as it was</source>
        <translation>Der neue Clip hat die Prüfung nicht bestanden ({check}: {why}), daher blieb die Datei dieses Namens, wie sie war</translation>
    </message>
    <message>
        <source>the clip cannot be made as small as {size} MB</source>
        <translation>Der Clip lässt sich nicht auf {size} MB verkleinern</translation>
    </message>
    <message>
        <source>{seconds} s do not fit into a file of that size</source>
        <translation>{seconds} s passen nicht in eine Datei dieser Größe</translation>
    </message>
    <message>
        <source>ffmpeg was ended by the system before the clip was done</source>
        <translation>ffmpeg wurde vom System beendet, bevor der Clip fertig war</translation>
    </message>
    <message>
        <source>ffmpeg could not encode the clip ({why})</source>
        <translation>ffmpeg konnte den Clip nicht kodieren ({why})</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>es nannte keinen Grund</translation>
    </message>
    <message>
        <source>ffmpeg did not tell how loud the sound is</source>
        <translation>ffmpeg hat nicht gemeldet, wie laut der Ton ist</translation>
    </message>
    <message>
        <source>the program {name}, which encodes clips, cannot be started</source>
        <translation>Das Programm {name}, das Clips kodiert, lässt sich nicht starten</translation>
    </message>
    <message>
        <source>no ffmpeg that can do the work was found ({why})</source>
        <translation>Es wurde kein geeignetes ffmpeg gefunden ({why})</translation>
    </message>
    <message>
        <source>Reely was told to work offline</source>
        <translation>Reely soll offline arbeiten</translation>
    </message>
    <message>
        <source>a larger plan has it</source>
        <translation>Ein größerer Tarif enthält sie</translation>
    </message>
    <message>
        <source>an entitlement cannot be read ({reason})</source>
        <translation>Ein Berechtigungsnachweis lässt sich nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>an entitlement is not meant for here: {reason}</source>
        <translation>Ein Berechtigungsnachweis ist nicht für hier bestimmt: {reason}</translation>
    </message>
    <message>
        <source>an entitlement is older than the one that is held</source>
        <translation>Ein Berechtigungsnachweis ist älter als der vorhandene</translation>
    </message>
    <message>
        <source>an entitlement was changed after it was signed</source>
        <translation>Ein Berechtigungsnachweis wurde nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>an entitlement was signed with a key that is not known here</source>
        <translation>Ein Berechtigungsnachweis wurde mit einem Schlüssel signiert, der hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>another Reely is busy with the account</source>
        <translation>Ein anderes Reely ist gerade mit dem Konto beschäftigt</translation>
    </message>
    <message>
        <source>ask the server again, and try once more</source>
        <translation>Den Server erneut fragen und es noch einmal versuchen</translation>
    </message>
    <message>
        <source>change that and try again</source>
        <translation>Das ändern und erneut versuchen</translation>
    </message>
    <message>
        <source>check both, or reset the password</source>
        <translation>Beides prüfen oder das Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>check how it is written</source>
        <translation>Die Schreibweise prüfen</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>Eine andere wählen</translation>
    </message>
    <message>
        <source>check the address, and whether this network asks you to sign in somewhere first</source>
        <translation>Die Adresse prüfen, und ob dieses Netzwerk zuerst irgendwo eine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>check what was asked for</source>
        <translation>Prüfen, was angefragt wurde</translation>
    </message>
    <message>
        <source>confirm it with the code or the link in the mail that was sent there</source>
        <translation>Die Adresse mit dem Code oder dem Link aus der E-Mail bestätigen, die dorthin gesendet wurde</translation>
    </message>
    <message>
        <source>go online to get a new one, or update Reely; the limits of the free plan hold meanwhile</source>
        <translation>Online gehen, um einen neuen zu bekommen, oder Reely aktualisieren; bis dahin gelten die Grenzen des kostenlosen Tarifs</translation>
    </message>
    <message>
        <source>go online to get a new one; the limits of the free plan hold meanwhile</source>
        <translation>Online gehen, um einen neuen zu bekommen; bis dahin gelten die Grenzen des kostenlosen Tarifs</translation>
    </message>
    <message>
        <source>copy the whole link from the letter</source>
        <translation>Den ganzen Link aus der E-Mail kopieren</translation>
    </message>
    <message>
        <source>go online, so that the server can be asked for its keys</source>
        <translation>Online gehen, damit der Server nach seinen Schlüsseln gefragt werden kann</translation>
    </message>
    <message>
        <source>let it connect in the settings, or with `reely settings set offline false`</source>
        <translation>Verbindungen in den Einstellungen erlauben oder mit `reely settings set offline false`</translation>
    </message>
    <message>
        <source>make it longer, of words that do not belong together, with a digit</source>
        <translation>Ein längeres wählen, aus Wörtern, die nicht zusammengehören, und mit einer Ziffer</translation>
    </message>
    <message>
        <source>make up another one</source>
        <translation>Ein anderes ausdenken</translation>
    </message>
    <message>
        <source>make room on that disk, or let Reely write there</source>
        <translation>Auf diesem Datenträger Platz schaffen oder Reely dort schreiben lassen</translation>
    </message>
    <message>
        <source>no mail can be sent to this address</source>
        <translation>An diese Adresse lässt sich keine E-Mail senden</translation>
    </message>
    <message>
        <source>nobody is signed in here</source>
        <translation>Hier ist niemand angemeldet</translation>
    </message>
    <message>
        <source>nothing has to be done: a new one was begun, and what your account knew it still knows</source>
        <translation>Es ist nichts zu tun: Ein neues wurde begonnen, und was das Konto schon wusste, weiß es weiterhin</translation>
    </message>
    <message>
        <source>retire one that is not used any more</source>
        <translation>Eines entfernen, das nicht mehr gebraucht wird</translation>
    </message>
    <message>
        <source>revoke one first; `reely keys list` tells which there are</source>
        <translation>Zuerst einen widerrufen; `reely keys list` zeigt, welche es gibt</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>sign in first: `reely login`</source>
        <translation>Zuerst anmelden: `reely login`</translation>
    </message>
    <message>
        <source>sign in if a new password was set by it, or have another letter sent</source>
        <translation>Anmelden, falls damit schon ein neues Passwort gesetzt wurde, oder eine neue E-Mail senden lassen</translation>
    </message>
    <message>
        <source>sign in, or reset its password</source>
        <translation>Anmelden oder das Passwort des Kontos zurücksetzen</translation>
    </message>
    <message>
        <source>sign out first: `reely logout`</source>
        <translation>Zuerst abmelden: `reely logout`</translation>
    </message>
    <message>
        <source>signing in is paused after too many wrong passwords</source>
        <translation>Das Anmelden ist nach zu vielen falschen Passwörtern vorübergehend gesperrt</translation>
    </message>
    <message>
        <source>the account has changed meanwhile, or has that already</source>
        <translation>Das Konto hat sich inzwischen geändert oder hat das schon</translation>
    </message>
    <message>
        <source>the account has too many devices</source>
        <translation>Das Konto hat zu viele Geräte</translation>
    </message>
    <message>
        <source>the code is not right, or has run out</source>
        <translation>Der Code ist falsch oder abgelaufen</translation>
    </message>
    <message>
        <source>the e-mail address or the password is not right</source>
        <translation>Die E-Mail-Adresse oder das Passwort ist falsch</translation>
    </message>
    <message>
        <source>the keychain of this system cannot be used ({why})</source>
        <translation>Der Schlüsselbund dieses Systems lässt sich nicht verwenden ({why})</translation>
    </message>
    <message>
        <source>the link was used already, or is no longer valid</source>
        <translation>Der Link wurde schon benutzt oder gilt nicht mehr</translation>
    </message>
    <message>
        <source>the limits of the free plan hold meanwhile; update Reely, or try again later</source>
        <translation>Bis dahin gelten die Grenzen des kostenlosen Tarifs; Reely aktualisieren oder es später erneut versuchen</translation>
    </message>
    <message>
        <source>the new password is the current one</source>
        <translation>Das neue Passwort ist das aktuelle</translation>
    </message>
    <message>
        <source>the password of the account is not right</source>
        <translation>Das Passwort des Kontos ist falsch</translation>
    </message>
    <message>
        <source>the plan does not hold this feature</source>
        <translation>Der Tarif enthält diese Funktion nicht</translation>
    </message>
    <message>
        <source>the plan needs Reely {least} or later, and this is {version}</source>
        <translation>Der Tarif braucht Reely {least} oder neuer, und dies ist {version}</translation>
    </message>
    <message>
        <source>the plan&apos;s limit for this month is used up</source>
        <translation>Die Grenze des Tarifs für diesen Monat ist ausgeschöpft</translation>
    </message>
    <message>
        <source>the record of what you used was damaged; it now lies in {aside}</source>
        <translation>Das Verzeichnis des Verbrauchs war beschädigt; es liegt jetzt in {aside}</translation>
    </message>
    <message>
        <source>the record of what you used was written by a later version of Reely</source>
        <translation>Das Verzeichnis des Verbrauchs stammt von einer neueren Version von Reely</translation>
    </message>
    <message>
        <source>the server has trouble, or was asked too often</source>
        <translation>Der Server hat Probleme oder wurde zu oft gefragt</translation>
    </message>
    <message>
        <source>the server knows no time zone of this name</source>
        <translation>Der Server kennt keine Zeitzone dieses Namens</translation>
    </message>
    <message>
        <source>the server knows nothing of that name, or it belongs to somebody else</source>
        <translation>Der Server kennt nichts unter diesem Namen, oder es gehört jemand anderem</translation>
    </message>
    <message>
        <source>the server shows no key that entitlements can be checked with</source>
        <translation>Der Server zeigt keinen Schlüssel, mit dem sich Berechtigungsnachweise prüfen lassen</translation>
    </message>
    <message>
        <source>the server {server} cannot be reached ({why})</source>
        <translation>Der Server {server} ist nicht erreichbar ({why})</translation>
    </message>
    <message>
        <source>the session has ended</source>
        <translation>Die Sitzung ist beendet</translation>
    </message>
    <message>
        <source>there are five active API keys</source>
        <translation>Es gibt schon fünf aktive API-Schlüssel</translation>
    </message>
    <message>
        <source>there is an account with this address already</source>
        <translation>Ein Konto mit dieser Adresse gibt es schon</translation>
    </message>
    <message>
        <source>there is no link to a new password in that</source>
        <translation>Darin steht kein Link zu einem neuen Passwort</translation>
    </message>
    <message>
        <source>there is nothing to do: the newer one counts</source>
        <translation>Nichts ist zu tun: Der neuere gilt</translation>
    </message>
    <message>
        <source>this account is disabled</source>
        <translation>Dieses Konto ist gesperrt</translation>
    </message>
    <message>
        <source>this needs an account whose address is confirmed</source>
        <translation>Das braucht ein Konto mit bestätigter Adresse</translation>
    </message>
    <message>
        <source>this password is too easy to guess</source>
        <translation>Dieses Passwort ist zu leicht zu erraten</translation>
    </message>
    <message>
        <source>try again in a minute, or close the other one</source>
        <translation>In einer Minute erneut versuchen oder das andere schließen</translation>
    </message>
    <message>
        <source>type it again, or sign out and reset it</source>
        <translation>Es noch einmal eingeben oder abmelden und zurücksetzen</translation>
    </message>
    <message>
        <source>type the newest one, or ask for another</source>
        <translation>Den neuesten eingeben oder einen weiteren anfordern</translation>
    </message>
    <message>
        <source>unlock it, or install one such as GNOME Keyring or KWallet</source>
        <translation>Ihn entsperren oder einen wie GNOME Keyring oder KWallet installieren</translation>
    </message>
    <message>
        <source>update Reely; the limits of the free plan hold meanwhile</source>
        <translation>Reely aktualisieren; bis dahin gelten die Grenzen des kostenlosen Tarifs</translation>
    </message>
    <message>
        <source>use that version; this one leaves the record as it is, and works without it</source>
        <translation>Jene Version verwenden; diese lässt das Verzeichnis unverändert und kommt ohne es aus</translation>
    </message>
    <message>
        <source>use that version; here the limits of the free plan hold</source>
        <translation>Jene Version verwenden; hier gelten die Grenzen des kostenlosen Tarifs</translation>
    </message>
    <message>
        <source>wait a quarter of an hour, or reset the password</source>
        <translation>Eine Viertelstunde warten oder das Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>wait for the next month, or choose a larger plan</source>
        <translation>Auf den nächsten Monat warten oder einen größeren Tarif wählen</translation>
    </message>
    <message>
        <source>what answers at {server} is no Reely server, or a broken one ({reason})</source>
        <translation>Was unter {server} antwortet, ist kein Reely-Server oder ein defekter ({reason})</translation>
    </message>
    <message>
        <source>what you use cannot be written down in {place} ({why})</source>
        <translation>Der Verbrauch lässt sich nicht in {place} festhalten ({why})</translation>
    </message>
    <message>
        <source>write to whoever runs the server</source>
        <translation>Den Betreiber des Servers anschreiben</translation>
    </message>
    <message>
        <source>{address} cannot be the server: {why}</source>
        <translation>{address} kann nicht der Server sein: {why}</translation>
    </message>
    <message>
        <source>{place} cannot be written ({reason})</source>
        <translation>{place} lässt sich nicht schreiben ({reason})</translation>
    </message>
    <message>
        <source>{email} is signed in here</source>
        <translation>{email} ist hier angemeldet</translation>
    </message>
    <message>
        <source>the proxy of this system cannot be used ({reason})</source>
        <translation>Der Proxy dieses Systems kann nicht verwendet werden ({reason})</translation>
    </message>
    <message>
        <source>name one by http in HTTPS_PROXY and ALL_PROXY, or none</source>
        <translation>Einen über http in HTTPS_PROXY und ALL_PROXY nennen oder keinen</translation>
    </message>
    <message>
        <source>passwords would travel there unencrypted</source>
        <translation>Passwörter gingen unverschlüsselt dorthin</translation>
    </message>
    <message>
        <source>use https</source>
        <translation>Stattdessen https verwenden</translation>
    </message>
    <message>
        <source>it is no address</source>
        <translation>das ist keine Adresse</translation>
    </message>
    <message>
        <source>it begins with neither https nor http</source>
        <translation>am Anfang steht weder https noch http</translation>
    </message>
    <message>
        <source>it holds more than a host, a port and a path</source>
        <translation>das ist mehr als Host, Port und Pfad</translation>
    </message>
    <message>
        <source>write it like https://reely.example.org</source>
        <translation>Zu schreiben wie https://reely.example.org</translation>
    </message>
    <message>
        <source>{key} is no address of a server: {why}</source>
        <translation>{key} ist keine Serveradresse: {why}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>it gives back something else than it was given</source>
        <translation>er gibt etwas anderes zurück, als er bekam</translation>
    </message>
    <message>
        <source>it does not answer; it may be waiting for its password</source>
        <translation>er antwortet nicht; vielleicht wartet er auf sein Passwort</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>all else goes on without it; try again later</source>
        <translation>Alles andere läuft auch so weiter; später erneut versuchen</translation>
    </message>
    <message>
        <source>the presets in {name} cannot be read ({why})</source>
        <translation>Die Vorgaben in {name} lassen sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>Reely ended twice while it wrote this clip</source>
        <translation>Reely wurde zweimal beendet, während dieser Clip geschrieben wurde</translation>
    </message>
    <message>
        <source>{preset} takes MP4, not {suffix}</source>
        <translation>{preset} nimmt MP4 an, nicht {suffix}</translation>
    </message>
    <message>
        <source>{preset} takes {longest} at most, this clip lasts {length}</source>
        <translation>{preset} nimmt höchstens {longest} an, dieser Clip dauert {length}</translation>
    </message>
    <message>
        <source>{preset} takes {largest} MB at most, this clip has {size} MB</source>
        <translation>{preset} nimmt höchstens {largest} MB an, dieser Clip hat {size} MB</translation>
    </message>
    <message>
        <source>keep at least one range</source>
        <translation>Mindestens einen Bereich behalten</translation>
    </message>
    <message>
        <source>end the output&apos;s name in .mp4, .mov or .mkv (.m4a for sound alone)</source>
        <translation>Den Namen des Ziels auf .mp4, .mov oder .mkv enden lassen (.m4a für Ton allein)</translation>
    </message>
    <message>
        <source>end the output&apos;s name in .mp4</source>
        <translation>Den Namen des Ziels auf .mp4 enden lassen</translation>
    </message>
    <message>
        <source>end the name in .mp4, or export as the source is</source>
        <translation>Den Namen auf .mp4 enden lassen oder wie das Original exportieren</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>Einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>add a file name to it</source>
        <translation>Einen Dateinamen anhängen</translation>
    </message>
    <message>
        <source>choose another name, or allow overwriting it (--overwrite)</source>
        <translation>Einen anderen Namen wählen oder Überschreiben erlauben (--overwrite)</translation>
    </message>
    <message>
        <source>choose another name, or use --mode encode</source>
        <translation>Einen anderen Namen wählen oder --mode encode verwenden</translation>
    </message>
    <message>
        <source>free some space or choose a folder on another disk</source>
        <translation>Platz schaffen oder einen Ordner auf einem anderen Datenträger wählen</translation>
    </message>
    <message>
        <source>make it, or choose another</source>
        <translation>Den Ordner anlegen oder einen anderen wählen</translation>
    </message>
    <message>
        <source>change its permissions, or choose another</source>
        <translation>Die Zugriffsrechte ändern oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>check the drive, or choose another folder</source>
        <translation>Das Laufwerk prüfen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>check the drive</source>
        <translation>Das Laufwerk prüfen</translation>
    </message>
    <message>
        <source>connect its drive again and retry</source>
        <translation>Das Laufwerk wieder anschließen und erneut versuchen</translation>
    </message>
    <message>
        <source>wait until the program that writes it is done, then try again</source>
        <translation>Warten, bis das schreibende Programm fertig ist, dann erneut versuchen</translation>
    </message>
    <message>
        <source>close other programs if memory is short, then try again</source>
        <translation>Andere Programme schließen, falls der Speicher knapp ist, dann erneut versuchen</translation>
    </message>
    <message>
        <source>try another preset or --mode encode; `reely doctor` shows what works here</source>
        <translation>Eine andere Vorgabe oder --mode encode versuchen; `reely doctor` zeigt, was hier funktioniert</translation>
    </message>
    <message>
        <source>export without a loudness (--loudness off); `reely doctor` shows which ffmpeg is used</source>
        <translation>Ohne Lautheit exportieren (--loudness off); `reely doctor` zeigt, welches ffmpeg verwendet wird</translation>
    </message>
    <message>
        <source>run `reely doctor` to see which one is used</source>
        <translation>`reely doctor` zeigt, welches verwendet wird</translation>
    </message>
    <message>
        <source>install Reely again, or name an ffmpeg built with libass and libx264 in the settings</source>
        <translation>Reely neu installieren oder in den Einstellungen ein ffmpeg mit libass und libx264 angeben</translation>
    </message>
    <message>
        <source>install Reely again, or put the file back as it was</source>
        <translation>Reely neu installieren oder die Datei wiederherstellen</translation>
    </message>
    <message>
        <source>allow more, shorten the clip, or choose a preset with a smaller frame</source>
        <translation>Mehr erlauben, den Clip kürzen oder eine Vorgabe mit kleinerem Bild wählen</translation>
    </message>
    <message>
        <source>allow more, shorten the clip, or export the sound alone</source>
        <translation>Mehr erlauben, den Clip kürzen oder nur den Ton exportieren</translation>
    </message>
    <message>
        <source>keep less, or choose another preset</source>
        <translation>Weniger behalten oder eine andere Vorgabe wählen</translation>
    </message>
    <message>
        <source>try again; if it happens again, report it</source>
        <translation>Erneut versuchen; wenn es wieder geschieht, bitte melden</translation>
    </message>
    <message>
        <source>the {preset} preset changes every frame</source>
        <translation>die Vorgabe {preset} ändert jeden Frame</translation>
    </message>
    <message>
        <source>copied and encoded frames are joined in .mp4 and .mov only, not {suffix}</source>
        <translation>kopierte und kodierte Frames werden nur in .mp4 und .mov verbunden, nicht in {suffix}</translation>
    </message>
    <message>
        <source>the range holds no whole group of pictures that is worth copying</source>
        <translation>der Bereich enthält keine ganze Bildgruppe, die das Kopieren lohnt</translation>
    </message>
    <message>
        <source>copied as stored it would be larger than asked for</source>
        <translation>unverändert kopiert wäre er größer als verlangt</translation>
    </message>
    <message>
        <source>the copied result did not verify ({check}: {why})</source>
        <translation>das kopierte Ergebnis hat die Prüfung nicht bestanden ({check}: {why})</translation>
    </message>
    <message>
        <source>no encoder here makes frames that fit its own</source>
        <translation>kein Encoder hier erzeugt Frames, die zu den vorhandenen passen</translation>
    </message>
    <message>
        <source>newly encoded frames would not fit its sequence parameters</source>
        <translation>neu kodierte Frames würden nicht zu den Sequenzparametern passen</translation>
    </message>
    <message>
        <source>a newly encoded frame could not be fitted</source>
        <translation>ein neu kodierter Frame ließ sich nicht einpassen</translation>
    </message>
    <message>
        <source>its pictures change their size or their colours in mid-stream</source>
        <translation>die Bilder ändern mittendrin ihre Größe oder Farben</translation>
    </message>
    <message>
        <source>one of its frames is damaged</source>
        <translation>einer der Frames ist beschädigt</translation>
    </message>
    <message>
        <source>its frames are not stored as its index says</source>
        <translation>die Frames sind nicht so gespeichert, wie der Index sagt</translation>
    </message>
    <message>
        <source>its parameter sets change in mid-stream</source>
        <translation>die Parametersätze ändern sich mittendrin</translation>
    </message>
    <message>
        <source>an edit list hides frames that others lean on</source>
        <translation>eine Schnittliste verbirgt Frames, auf denen andere aufbauen</translation>
    </message>
    <message>
        <source>it uses rare H.264 features of the Baseline profile (slices in any order or twice)</source>
        <translation>es nutzt seltene H.264-Funktionen des Baseline-Profils (Slices in beliebiger Reihenfolge oder doppelt)</translation>
    </message>
    <message>
        <source>the source is {codec}, and only H.264 is proven to be copied exactly</source>
        <translation>die Quelle ist {codec}, und nur bei H.264 ist exaktes Kopieren erwiesen</translation>
    </message>
    <message>
        <source>its container does not keep parameter sets apart from the frames</source>
        <translation>der Container trennt Parametersätze nicht von den Frames</translation>
    </message>
    <message>
        <source>the source holds several video streams</source>
        <translation>die Quelle enthält mehrere Videospuren</translation>
    </message>
    <message>
        <source>its frame rate varies</source>
        <translation>die Bildrate schwankt</translation>
    </message>
    <message>
        <source>its pictures are {format}, not 8-bit 4:2:0</source>
        <translation>die Bilder sind {format}, nicht 8-Bit-4:2:0</translation>
    </message>
    <message>
        <source>its H.264 profile is not Baseline, Main or High</source>
        <translation>das H.264-Profil ist nicht Baseline, Main oder High</translation>
    </message>
    <message>
        <source>it may be interlaced</source>
        <translation>es ist möglicherweise interlaced</translation>
    </message>
    <message>
        <source>it uses rare H.264 features (scaling matrix or POC type 1)</source>
        <translation>es nutzt seltene H.264-Funktionen (Skalierungsmatrix oder POC-Typ 1)</translation>
    </message>
    <message>
        <source>its frames are not evenly spaced around the cut</source>
        <translation>die Frames um den Schnitt haben ungleiche Abstände</translation>
    </message>
    <message>
        <source>it does not say how far its frames are reordered</source>
        <translation>es gibt nicht an, wie weit die Frames umsortiert sind</translation>
    </message>
    <message>
        <source>it uses several parameter sets</source>
        <translation>es nutzt mehrere Parametersätze</translation>
    </message>
    <message>
        <source>its parameter sets cannot be read</source>
        <translation>die Parametersätze lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>its frames hold more than plain H.264 pictures</source>
        <translation>die Frames enthalten mehr als einfache H.264-Bilder</translation>
    </message>
    <message>
        <source>its keyframes have players drop frames that are still to be shown</source>
        <translation>die Keyframes lassen Player Frames verwerfen, die noch zu zeigen sind</translation>
    </message>
    <message>
        <source>two of its pictures could not be told apart at a joint</source>
        <translation>zwei Bilder ließen sich an einer Nahtstelle nicht unterscheiden</translation>
    </message>
    <message>
        <source>the encoder did not give one picture a frame</source>
        <translation>der Encoder lieferte nicht genau ein Bild pro Frame</translation>
    </message>
    <message>
        <source>the encoder did not keep to one group of pictures</source>
        <translation>der Encoder blieb nicht bei einer Bildgruppe</translation>
    </message>
    <message>
        <source>the encoder skipped a reference picture</source>
        <translation>der Encoder übersprang ein Referenzbild</translation>
    </message>
    <message>
        <source>the out point {time} is past the end; the clip ends with the file at {end}</source>
        <translation>Der Out-Punkt {time} liegt hinter dem Ende; der Clip endet mit der Datei bei {end}</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures is kept</source>
        <translation>Nur die erste der {count} Videospuren bleibt erhalten</translation>
    </message>
    <message>
        <source>subtitles that are pictures are left out</source>
        <translation>Untertitel, die Bilder sind, fallen weg</translation>
    </message>
    <message>
        <source>chapters are left out</source>
        <translation>Kapitel fallen weg</translation>
    </message>
    <message>
        <source>{wanted} gave up, so {encoder} encoded the clip</source>
        <translation>{wanted} hat versagt, daher hat {encoder} den Clip kodiert</translation>
    </message>
    <message>
        <source>HDR was toned down to SDR, which is what {preset} gets</source>
        <translation>HDR wurde auf SDR reduziert, denn das erhält {preset}</translation>
    </message>
    <message>
        <source>the sound stays {difference} LU quieter than asked, because its peaks leave no more room</source>
        <translation>Der Ton bleibt {difference} LU leiser als verlangt, da die Spitzen nicht mehr zulassen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Wie die Quelle</translation>
    </message>
    <message>
        <source>LinkedIn portrait</source>
        <translation>LinkedIn Hochformat</translation>
    </message>
    <message>
        <source>Many accounts may post 3 minutes only.</source>
        <translation>Viele Konten dürfen nur 3 Minuten veröffentlichen.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>Verborgenes</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>seams</source>
        <translation>Nahtstellen</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>jeder Frame</translation>
    </message>
    <message>
        <source>seeks</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>there is no picture</source>
        <translation>es gibt kein Bild</translation>
    </message>
    <message>
        <source>{seen} of {count} frames</source>
        <translation>{seen} von {count} Frames</translation>
    </message>
    <message>
        <source>a frame is {seconds} s off its time</source>
        <translation>ein Frame liegt {seconds} s neben seiner Zeit</translation>
    </message>
    <message>
        <source>{count} frames are stored but not shown</source>
        <translation>{count} Frames sind gespeichert, werden aber nicht gezeigt</translation>
    </message>
    <message>
        <source>{seen} of {count} copied frames are bit-identical</source>
        <translation>{seen} von {count} kopierten Frames sind bitgenau gleich</translation>
    </message>
    <message>
        <source>decoding cannot begin before a seam</source>
        <translation>das Dekodieren kann vor einer Nahtstelle nicht beginnen</translation>
    </message>
    <message>
        <source>only {seen} of {count} frames decode from {start} on</source>
        <translation>nur {seen} von {count} Frames ab {start} lassen sich dekodieren</translation>
    </message>
    <message>
        <source>{seen} of {count} frames decode</source>
        <translation>{seen} von {count} Frames lassen sich dekodieren</translation>
    </message>
    <message>
        <source>{seen} of {count} sync samples decode</source>
        <translation>{seen} von {count} Sync-Samples lassen sich dekodieren</translation>
    </message>
    <message>
        <source>{seen} of {count} audio tracks</source>
        <translation>{seen} von {count} Tonspuren</translation>
    </message>
    <message>
        <source>a track ends at {end} s, not {wanted} s</source>
        <translation>eine Spur endet bei {end} s statt bei {wanted} s</translation>
    </message>
    <message>
        <source>{count} track, {offset} ms from the picture</source>
        <translation>{count} Spur, {offset} ms neben dem Bild</translation>
    </message>
    <message>
        <source>{count} tracks, {offset} ms from the picture</source>
        <translation>{count} Spuren, {offset} ms neben dem Bild</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The documentation did not come along with this Reely.</source>
        <translation>Diesem Reely liegt keine Dokumentation bei.</translation>
    </message>
    <message>
        <source>That page did not come along; it stands in Reely&apos;s source.</source>
        <translation>Diese Seite liegt nicht bei; sie steht im Quelltext von Reely.</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>This text is all there is to a report. Nothing is sent: it stays on this computer until you copy or save it and hand it on yourself. Names, addresses and whatever looks like a password are taken out. Say in the first lines what happened, read the rest through, and delete what nobody else should see.</source>
        <translation>Dieser Text ist der ganze Bericht. Nichts wird gesendet: Er bleibt auf diesem Computer, bis er kopiert oder gespeichert und von Hand weitergegeben wird. Namen, Adressen und alles, was wie ein Passwort aussieht, sind entfernt. In den ersten Zeilen bitte beschreiben, was geschehen ist, den Rest durchlesen und löschen, was sonst niemand sehen soll.</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Text des Berichts</translation>
    </message>
    <message>
        <source>Looking at what is here…</source>
        <translation>Daten werden gesammelt …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the settings in {file} cannot be read ({why})</source>
        <translation>Die Einstellungen in {file} lassen sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>the settings in {file} cannot be written ({why})</source>
        <translation>Die Einstellungen in {file} lassen sich nicht schreiben ({why})</translation>
    </message>
    <message>
        <source>the keys in {file} cannot be read ({why})</source>
        <translation>Die Tasten in {file} lassen sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>the keys cannot be written into {file} ({why})</source>
        <translation>Die Tasten lassen sich nicht in {file} schreiben ({why})</translation>
    </message>
    <message>
        <source>{key} is neither true nor false</source>
        <translation>{key} ist weder true noch false</translation>
    </message>
    <message>
        <source>{key} is not a word in quotation marks</source>
        <translation>{key} ist kein Wort in Anführungszeichen</translation>
    </message>
    <message>
        <source>{key} is not a path in quotation marks</source>
        <translation>{key} ist kein Pfad in Anführungszeichen</translation>
    </message>
    <message>
        <source>{key} names the home of somebody who is not known here</source>
        <translation>{key} nennt das persönliche Verzeichnis eines unbekannten Benutzers</translation>
    </message>
    <message>
        <source>{key} is not a whole path, such as ~/Videos</source>
        <translation>{key} ist kein vollständiger Pfad wie ~/Videos</translation>
    </message>
    <message>
        <source>{key} names no clip: {why}</source>
        <translation>{key} ergibt keinen Namen: {why}</translation>
    </message>
    <message>
        <source>{key} is none of {choices}</source>
        <translation>{key} ist keines von {choices}</translation>
    </message>
    <message>
        <source>{key} is not a whole number from {least} to {most}</source>
        <translation>{key} ist keine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>preset is not a name in quotation marks</source>
        <translation>preset ist kein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>keys is not a table</source>
        <translation>keys ist keine Tabelle</translation>
    </message>
    <message>
        <source>{command} has no list of keys in quotation marks</source>
        <translation>{command} hat keine Liste von Tasten in Anführungszeichen</translation>
    </message>
    <message>
        <source>{command} has {key}, which is no key</source>
        <translation>{command} hat {key}, und das ist keine Taste</translation>
    </message>
    <message>
        <source>mend that line, or delete the file to go back to the defaults</source>
        <translation>Diese Zeile berichtigen oder die Datei löschen, um zu den Vorgabewerten zurückzukehren</translation>
    </message>
    <message>
        <source>mend that line, or delete the file to go back to Reely&apos;s own keys</source>
        <translation>Diese Zeile berichtigen oder die Datei löschen, um zu Reelys eigenen Tasten zurückzukehren</translation>
    </message>
    <message>
        <source>check its permissions, or delete it to go back to the defaults</source>
        <translation>Die Zugriffsrechte prüfen oder die Datei löschen, um zu den Vorgabewerten zurückzukehren</translation>
    </message>
    <message>
        <source>check its permissions, or delete it to go back to Reely&apos;s own keys</source>
        <translation>Die Zugriffsrechte prüfen oder die Datei löschen, um zu Reelys eigenen Tasten zurückzukehren</translation>
    </message>
    <message>
        <source>check the permissions of that folder and the room on its disk</source>
        <translation>Die Zugriffsrechte des Ordners und den freien Platz prüfen</translation>
    </message>
    <message>
        <source>a name needs at least one letter or field</source>
        <translation>Ein Name braucht mindestens einen Buchstaben oder ein Feld</translation>
    </message>
    <message>
        <source>that is too long for a name</source>
        <translation>Das ist zu lang für einen Namen</translation>
    </message>
    <message>
        <source>a name begins with neither a dot nor a space</source>
        <translation>Ein Name beginnt weder mit einem Punkt noch mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>there is no field {field}</source>
        <translation>Ein Feld {field} gibt es nicht</translation>
    </message>
    <message>
        <source>a brace stands alone</source>
        <translation>Eine geschweifte Klammer steht allein</translation>
    </message>
    <message>
        <source>no file can have {letter} in its name everywhere</source>
        <translation>{letter} darf nicht überall in Dateinamen stehen</translation>
    </message>
    <message>
        <source>there is a letter that cannot be seen</source>
        <translation>Ein Zeichen darin ist unsichtbar</translation>
    </message>
    <message>
        <source>use {fields} and words of your own</source>
        <translation>{fields} und eigene Wörter verwenden</translation>
    </message>
    <message>
        <source>keep to {count} letters</source>
        <translation>Höchstens {count} Zeichen verwenden</translation>
    </message>
    <message>
        <source>begin with a word or field</source>
        <translation>Mit einem Wort oder Feld beginnen</translation>
    </message>
    <message>
        <source>write fields as {video}, with both braces</source>
        <translation>Felder wie {video} schreiben, mit beiden Klammern</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>type the name by hand</source>
        <translation>Den Namen von Hand eingeben</translation>
    </message>
    <message>
        <source>what you make of this video cannot be kept ({why})</source>
        <translation>Die Arbeit an diesem Video lässt sich nicht speichern ({why})</translation>
    </message>
    <message>
        <source>make room on the disk of {folder}, or let Reely write there</source>
        <translation>Auf dem Datenträger von {folder} Platz schaffen oder Reely dort schreiben lassen</translation>
    </message>
    <message>
        <source>what was made of this video before cannot be read ({why})</source>
        <translation>Die frühere Arbeit an diesem Video lässt sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>begin anew; it is left as {file}</source>
        <translation>Neu beginnen; die alte bleibt als {file} erhalten</translation>
    </message>
    <message>
        <source>{name} is no project of Reely&apos;s, or is damaged</source>
        <translation>{name} ist kein Reely-Projekt oder beschädigt</translation>
    </message>
    <message>
        <source>open the video itself: what was last made of it is kept on this computer, too</source>
        <translation>Das Video selbst öffnen: Was zuletzt daraus gemacht wurde, liegt auch auf diesem Computer</translation>
    </message>
    <message>
        <source>{name} was written by a later version of Reely</source>
        <translation>{name} wurde mit einer neueren Version von Reely geschrieben</translation>
    </message>
    <message>
        <source>open it with that version</source>
        <translation>Mit jener Version öffnen</translation>
    </message>
    <message>
        <source>the video of {name} is not at {place} any more</source>
        <translation>Das Video von {name} ist nicht mehr unter {place}</translation>
    </message>
    <message>
        <source>put it beside the project, or open it itself: what was made of it is found then</source>
        <translation>Es neben das Projekt legen oder selbst öffnen: Dann wird gefunden, was daraus gemacht wurde</translation>
    </message>
    <message>
        <source>{name} is another video than the one of {project}</source>
        <translation>{name} ist ein anderes Video als das von {project}</translation>
    </message>
    <message>
        <source>put the video that it was made of beside the project</source>
        <translation>Das Video, aus dem es gemacht wurde, neben das Projekt legen</translation>
    </message>
    <message>
        <source>check the path, its permissions and its drive</source>
        <translation>Den Pfad, die Zugriffsrechte und das Laufwerk prüfen</translation>
    </message>
    <message>
        <source>check the path and its permissions</source>
        <translation>Den Pfad und die Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>{name} is not in {place} any more</source>
        <translation>{name} ist nicht mehr in {place}</translation>
    </message>
    <message>
        <source>{name} is not in {place}</source>
        <translation>{name} ist nicht in {place}</translation>
    </message>
    <message>
        <source>{name} is not in {place}; {count} others of its folder were found there</source>
        <translation>{name} ist nicht in {place}; {count} weitere aus demselben Ordner wurden dort gefunden</translation>
    </message>
    <message>
        <source>nothing is known of {name}</source>
        <translation>Über {name} ist nichts bekannt</translation>
    </message>
    <message>
        <source>choose another file, or the folder that it may be in</source>
        <translation>Eine andere Datei wählen oder den Ordner, in dem es liegen könnte</translation>
    </message>
    <message>
        <source>choose where it is now, or connect the drive that it is on</source>
        <translation>Den jetzigen Ort wählen oder das zugehörige Laufwerk anschließen</translation>
    </message>
    <message>
        <source>{name} could not be written ({why})</source>
        <translation>{name} konnte nicht geschrieben werden ({why})</translation>
    </message>
    <message>
        <source>the list of your exports and videos was damaged, and a new one was begun</source>
        <translation>Die Liste der Exporte und Videos war beschädigt, und eine neue wurde begonnen</translation>
    </message>
    <message>
        <source>your videos, clips and projects are as they were; the old list is left as {file}</source>
        <translation>Videos, Clips und Projekte sind unverändert; die alte Liste bleibt als {file} erhalten</translation>
    </message>
    <message>
        <source>the list of your exports and videos was written by a later version of Reely</source>
        <translation>Die Liste der Exporte und Videos stammt von einer neueren Version von Reely</translation>
    </message>
    <message>
        <source>use that version to see it; this one does without it and leaves it as it is</source>
        <translation>Jene Version zeigt sie an; diese kommt ohne sie aus und lässt sie unverändert</translation>
    </message>
    <message>
        <source>the list of your exports and videos cannot be kept in {file} ({why})</source>
        <translation>Die Liste der Exporte und Videos lässt sich nicht in {file} führen ({why})</translation>
    </message>
    <message>
        <source>make room on that disk, or let Reely write there; all else works without it</source>
        <translation>Auf diesem Datenträger Platz schaffen oder Reely dort schreiben lassen; alles andere läuft auch so</translation>
    </message>
    <message>
        <source>an export that waited cannot be read any more</source>
        <translation>Ein wartender Export lässt sich nicht mehr lesen</translation>
    </message>
    <message>
        <source>an export that waited cannot be read any more: {names}</source>
        <translation>Ein wartender Export lässt sich nicht mehr lesen: {names}</translation>
    </message>
    <message>
        <source>{count} exports that waited cannot be read any more</source>
        <translation>{count} wartende Exporte lassen sich nicht mehr lesen</translation>
    </message>
    <message>
        <source>{count} exports that waited cannot be read any more: {names}</source>
        <translation>{count} wartende Exporte lassen sich nicht mehr lesen: {names}</translation>
    </message>
    <message>
        <source>your videos and clips are as they were; open the video and export the clip again</source>
        <translation>Videos und Clips sind unverändert; das Video öffnen und den Clip erneut exportieren</translation>
    </message>
    <message>
        <source>another Reely has been opening it for too long</source>
        <translation>ein anderes Reely öffnet sie schon zu lange</translation>
    </message>
    <message>
        <source>Reely made a mistake ({what})</source>
        <translation>Reely hat einen Fehler gemacht ({what})</translation>
    </message>
    <message>
        <source>try again; if it happens again, report it with the details</source>
        <translation>Erneut versuchen; wenn es wieder geschieht, bitte mit den Details melden</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Tasten wie in</translation>
    </message>
    <message>
        <source>Whose keys to begin with</source>
        <translation>Wessen Tasten zugrunde liegen</translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation>Nach Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Choose a command above to change its keys.</source>
        <translation>Oben einen Befehl wählen, um seine Tasten zu ändern.</translation>
    </message>
    <message>
        <source>No command has that name or key.</source>
        <translation>Kein Befehl hat diesen Namen oder diese Taste.</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>Taste hinzufügen …</translation>
    </message>
    <message>
        <source>Press the new key, or Esc to leave it</source>
        <translation>Neue Taste drücken, oder Esc zum Abbrechen</translation>
    </message>
    <message>
        <source>Press it, then the key that the command is to have as well.</source>
        <translation>Drücken, dann die Taste, die der Befehl zusätzlich haben soll.</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Hierher verschieben</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>Diesen zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Load a copy…</source>
        <translation>Kopie laden …</translation>
    </message>
    <message>
        <source>Save a copy of the keys</source>
        <translation>Kopie der Tasten speichern</translation>
    </message>
    <message>
        <source>Load keys from a copy</source>
        <translation>Tasten aus einer Kopie laden</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>{key} is no key that a command can have.</source>
        <translation>{key} kann keine Taste eines Befehls sein.</translation>
    </message>
    <message>
        <source>{key} goes from one control to the next, so no command can have it.</source>
        <translation>{key} wechselt zum nächsten Bedienelement und kann daher zu keinem Befehl gehören.</translation>
    </message>
    <message>
        <source>{key} answers dialogs and ends typing, so no command can have it.</source>
        <translation>{key} bestätigt Dialoge und beendet Eingaben und kann daher zu keinem Befehl gehören.</translation>
    </message>
    <message>
        <source>{key} edits text in fields, so no other command can have it.</source>
        <translation>{key} bearbeitet Text in Feldern und kann daher zu keinem anderen Befehl gehören.</translation>
    </message>
    <message>
        <source>{key} opens a menu, so no command can have it.</source>
        <translation>{key} öffnet ein Menü und kann daher zu keinem Befehl gehören.</translation>
    </message>
    <message>
        <source>{key} belongs to the system, so no command can have it.</source>
        <translation>{key} gehört dem System und kann daher zu keinem Befehl gehören.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”.</source>
        <translation>{key} ist die Taste von „{command}“.</translation>
    </message>
    <message>
        <source>{key} is its key already.</source>
        <translation>{key} ist bereits seine Taste.</translation>
    </message>
    <message>
        <source>{key} is now a key of “{command}”.</source>
        <translation>{key} ist jetzt eine Taste von „{command}“.</translation>
    </message>
    <message>
        <source>Take {key} from “{command}”</source>
        <translation>{key} von „{command}“ wegnehmen</translation>
    </message>
    <message>
        <source>Your keys are kept in {file}. A copy of that file takes them to another computer; it may be edited by hand while Reely is closed.</source>
        <translation>Die Tasten liegen in {file}. Eine Kopie dieser Datei bringt sie auf einen anderen Computer; sie lässt sich von Hand bearbeiten, solange Reely geschlossen ist.</translation>
    </message>
    <message>
        <source>{keys} step frames</source>
        <translation>{keys} gehen einzelne Frames</translation>
    </message>
    <message>
        <source>{keys} go a second</source>
        <translation>{keys} gehen eine Sekunde</translation>
    </message>
    <message>
        <source>{keys} go to the ends</source>
        <translation>{keys} gehen zu Anfang und Ende</translation>
    </message>
    <message>
        <source>{keys} set the points</source>
        <translation>{keys} setzen die Punkte</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <comment>two keys</comment>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>there is no file {name}</source>
        <translation>Die Datei {name} gibt es nicht</translation>
    </message>
    <message>
        <source>{name} is a folder</source>
        <translation>{name} ist ein Ordner</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, which cannot be read twice</source>
        <translation>{name} ist eine Pipe oder ein Gerät und lässt sich nicht zweimal lesen</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes)</source>
        <translation>{name} ist leer (0 Byte)</translation>
    </message>
    <message>
        <source>{name} may not be read by this user</source>
        <translation>{name} darf von diesem Benutzer nicht gelesen werden</translation>
    </message>
    <message>
        <source>{name} cannot be looked at ({why})</source>
        <translation>{name} lässt sich nicht ansehen ({why})</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why})</source>
        <translation>{name} lässt sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>{name} cannot be read as video or sound ({why})</source>
        <translation>{name} lässt sich nicht als Video oder Ton lesen ({why})</translation>
    </message>
    <message>
        <source>{name} holds no video and no sound</source>
        <translation>{name} enthält weder Video noch Ton</translation>
    </message>
    <message>
        <source>{name} holds no video itself, it only names other files</source>
        <translation>{name} enthält selbst kein Video, sondern verweist nur auf andere Dateien</translation>
    </message>
    <message>
        <source>{name} holds no picture</source>
        <translation>{name} enthält kein Bild</translation>
    </message>
    <message>
        <source>{name} holds no sound</source>
        <translation>{name} enthält keinen Ton</translation>
    </message>
    <message>
        <source>{name} has sound but no picture</source>
        <translation>{name} hat Ton, aber kein Bild</translation>
    </message>
    <message>
        <source>{name} has sound but no picture, and this window cuts by the picture</source>
        <translation>{name} hat Ton, aber kein Bild, und dieses Fenster schneidet nach dem Bild</translation>
    </message>
    <message>
        <source>{name} is cut short: the table that says where its frames are is missing</source>
        <translation>{name} ist abgeschnitten: Die Tabelle, die sagt, wo die Frames liegen, fehlt</translation>
    </message>
    <message>
        <source>{name} is cut short: only {there} of its {count} frames are there</source>
        <translation>{name} ist abgeschnitten: Nur {there} von {count} Frames sind vorhanden</translation>
    </message>
    <message>
        <source>{name} went away while it was being read</source>
        <translation>{name} verschwand während des Lesens</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read</source>
        <translation>{name} wurde während des Lesens verändert</translation>
    </message>
    <message>
        <source>its video stream holds no frame that can be decoded</source>
        <translation>Die Videospur enthält keinen Frame, der sich dekodieren lässt</translation>
    </message>
    <message>
        <source>no frame of its video can be read there</source>
        <translation>Dort lässt sich kein Frame des Videos lesen</translation>
    </message>
    <message>
        <source>a frame of {name} cannot be decoded</source>
        <translation>Ein Frame von {name} lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>the picture of {name} cannot be decoded there</source>
        <translation>Das Bild von {name} lässt sich dort nicht dekodieren</translation>
    </message>
    <message>
        <source>the sound of {name} cannot be decoded</source>
        <translation>Der Ton von {name} lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>{name} has no sound track {track}; it has {count}</source>
        <translation>{name} hat keine Tonspur {track}, sondern {count}</translation>
    </message>
    <message>
        <source>the times in {name} jump back, as in recordings that were joined or broke off</source>
        <translation>Die Zeiten in {name} springen zurück, wie in zusammengefügten oder abgebrochenen Aufnahmen</translation>
    </message>
    <message>
        <source>no frame of {name} begins between {start} and {end}</source>
        <translation>Zwischen {start} und {end} beginnt kein Frame von {name}</translation>
    </message>
    <message>
        <source>the range starts at {start}, but {name} ends at {end}</source>
        <translation>Der Bereich beginnt bei {start}, {name} endet aber bei {end}</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>check the path, or whether its drive is connected</source>
        <translation>Den Pfad prüfen, und ob das Laufwerk angeschlossen ist</translation>
    </message>
    <message>
        <source>check whether its drive is connected</source>
        <translation>Prüfen, ob das Laufwerk angeschlossen ist</translation>
    </message>
    <message>
        <source>check its drive</source>
        <translation>Das Laufwerk prüfen</translation>
    </message>
    <message>
        <source>check that it plays elsewhere, or copy the file again</source>
        <translation>Prüfen, ob die Datei anderswo läuft, oder sie erneut kopieren</translation>
    </message>
    <message>
        <source>check that it plays elsewhere; it may be damaged</source>
        <translation>Prüfen, ob die Datei anderswo läuft; sie ist möglicherweise beschädigt</translation>
    </message>
    <message>
        <source>check that it plays elsewhere; it may be damaged or not a media file</source>
        <translation>Prüfen, ob die Datei anderswo läuft; sie ist möglicherweise beschädigt oder keine Mediendatei</translation>
    </message>
    <message>
        <source>choose a video</source>
        <translation>Ein Video wählen</translation>
    </message>
    <message>
        <source>choose a video or sound file</source>
        <translation>Eine Video- oder Tondatei wählen</translation>
    </message>
    <message>
        <source>choose the video or sound file that it names</source>
        <translation>Die Video- oder Tondatei wählen, auf die sie verweist</translation>
    </message>
    <message>
        <source>choose a file with video</source>
        <translation>Eine Datei mit Video wählen</translation>
    </message>
    <message>
        <source>choose a range beside the damaged place, or copy the file again</source>
        <translation>Einen Bereich neben der beschädigten Stelle wählen oder die Datei erneut kopieren</translation>
    </message>
    <message>
        <source>choose one of the tracks that it has</source>
        <translation>Eine der vorhandenen Spuren wählen</translation>
    </message>
    <message>
        <source>choose times inside the file</source>
        <translation>Zeiten innerhalb der Datei wählen</translation>
    </message>
    <message>
        <source>make the range longer</source>
        <translation>Den Bereich verlängern</translation>
    </message>
    <message>
        <source>name a video or sound file inside it</source>
        <translation>Eine Video- oder Tondatei darin angeben</translation>
    </message>
    <message>
        <source>save it to a file first</source>
        <translation>Zuerst in einer Datei speichern</translation>
    </message>
    <message>
        <source>copy or download it again</source>
        <translation>Erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>copy or download it again; a recording that broke off needs a repair tool</source>
        <translation>Erneut kopieren oder herunterladen; eine abgebrochene Aufnahme braucht ein Reparaturprogramm</translation>
    </message>
    <message>
        <source>change its permissions, or copy it to a folder of yours</source>
        <translation>Die Zugriffsrechte ändern oder in einen eigenen Ordner kopieren</translation>
    </message>
    <message>
        <source>give it new times first: ffmpeg -i OLD -c copy NEW.mp4</source>
        <translation>Zuerst neue Zeiten vergeben: ffmpeg -i ALT -c copy NEU.mp4</translation>
    </message>
    <message>
        <source>trim it in the terminal with: reely trim</source>
        <translation>Im Terminal trimmen mit: reely trim</translation>
    </message>
    <message>
        <source>leave out --audio-only, or choose a file with sound</source>
        <translation>--audio-only weglassen oder eine Datei mit Ton wählen</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>das Kontingent ist erschöpft</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>die Daten sind ungültig</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>nur zum Lesen eingebunden</translation>
    </message>
    <message>
        <source>{name} names no chapters</source>
        <translation>{name} nennt keine Kapitel</translation>
    </message>
    <message>
        <source>{name} holds no chapters</source>
        <translation>{name} enthält keine Kapitel</translation>
    </message>
    <message>
        <source>{name} is no list of chapters</source>
        <translation>{name} ist keine Kapitelliste</translation>
    </message>
    <message>
        <source>line {number} of {name} begins after the end of the video, which is at {end}</source>
        <translation>Zeile {number} von {name} beginnt nach dem Ende des Videos bei {end}</translation>
    </message>
    <message>
        <source>line {number} of {name} does not begin after the chapter before it</source>
        <translation>Zeile {number} von {name} beginnt nicht nach dem vorigen Kapitel</translation>
    </message>
    <message>
        <source>line {number} of {name} has no time</source>
        <translation>Zeile {number} von {name} hat keine Zeit</translation>
    </message>
    <message>
        <source>line {number} of {name} has no start and end, as in 00:00:01.000 --&gt; 00:00:05.000</source>
        <translation>Zeile {number} von {name} hat keinen Anfang und kein Ende, wie in 00:00:01.000 --&gt; 00:00:05.000</translation>
    </message>
    <message>
        <source>line {number} of {name} ends before it begins</source>
        <translation>Zeile {number} von {name} endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>line {number} of {name} has no = between a name and what it is</source>
        <translation>Zeile {number} von {name} hat kein = zwischen Name und Wert</translation>
    </message>
    <message>
        <source>line {number} of {name} has no TIMEBASE like 1/1000</source>
        <translation>Zeile {number} von {name} hat keine TIMEBASE wie 1/1000</translation>
    </message>
    <message>
        <source>line {number} of {name} has no whole number as {key}</source>
        <translation>Zeile {number} von {name} hat keine ganze Zahl als {key}</translation>
    </message>
    <message>
        <source>line {number} of {name} begins a chapter without a START</source>
        <translation>Zeile {number} von {name} beginnt ein Kapitel ohne START</translation>
    </message>
    <message>
        <source>line {number} of {name} begins a chapter that ends before it begins</source>
        <translation>Zeile {number} von {name} beginnt ein Kapitel, das endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>write a time and a title on each line, as in: 0:00 Beginning</source>
        <translation>In jede Zeile eine Zeit und einen Titel schreiben, wie in: 0:00 Anfang</translation>
    </message>
    <message>
        <source>mend that line, or take it out</source>
        <translation>Diese Zeile berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>take them from a file, or set markers</source>
        <translation>Kapitel aus einer Datei übernehmen oder Marker setzen</translation>
    </message>
    <message>
        <source>choose a text in UTF-8 with a time and a title on each line, FFmpeg&apos;s metadata or WebVTT</source>
        <translation>Einen Text in UTF-8 mit Zeit und Titel in jeder Zeile, FFmpeg-Metadaten oder WebVTT wählen</translation>
    </message>
    <message>
        <source>it is far too long for a time</source>
        <translation>viel zu lang für eine Zeit</translation>
    </message>
    <message>
        <source>a frame number needs a video, and this file has none</source>
        <translation>eine Framenummer braucht ein Video, und diese Datei hat keines</translation>
    </message>
    <message>
        <source>a timecode with frames needs a video, and this file has none</source>
        <translation>ein Timecode mit Frames braucht ein Video, und diese Datei hat keines</translation>
    </message>
    <message>
        <source>a time cannot be negative</source>
        <translation>eine Zeit kann nicht negativ sein</translation>
    </message>
    <message>
        <source>write it like 83.25, 1:23.250, 00:01:23:06 or f1234</source>
        <translation>zu schreiben wie 83.25, 1:23.250, 00:01:23:06 oder f1234</translation>
    </message>
    <message>
        <source>drop-frame timecode has no such frame: it skips the first of this minute</source>
        <translation>diesen Frame gibt es im Drop-Frame-Timecode nicht: Er überspringt den Anfang dieser Minute</translation>
    </message>
    <message>
        <source>drop-frame timecode is for 29.97 and 59.94 frames a second; write &apos;:&apos; instead</source>
        <translation>Drop-Frame-Timecode gilt für 29,97 und 59,94 Frames pro Sekunde; stattdessen &apos;:&apos; schreiben</translation>
    </message>
    <message>
        <source>its last field counts frames from 0 to {last} at this frame rate</source>
        <translation>das letzte Feld zählt bei dieser Bildrate Frames von 0 bis {last}</translation>
    </message>
    <message>
        <source>the video has {count} frames, counted from 0</source>
        <translation>das Video hat {count} Frames, gezählt ab 0</translation>
    </message>
    <message>
        <source>Where is the video?</source>
        <translation>Wo ist das Video?</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Every other video that was in the same folder is looked for at the same time.</source>
        <translation>Nach allen anderen Videos aus demselben Ordner wird gleichzeitig gesucht.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Einstiege</translation>
    </message>
    <message>
        <source>Hooks, the best first; Enter keeps one, X rejects it</source>
        <translation>Einstiege, der beste zuerst; Enter behält einen, X verwirft ihn</translation>
    </message>
    <message>
        <source>Keep as a clip</source>
        <translation>Als Clip behalten</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Konto…</translation>
    </message>
    <message>
        <source>What the hooks are to be about</source>
        <translation>Wovon die Einstiege handeln sollen</translation>
    </message>
    <message>
        <source>find where I talk about …</source>
        <translation>suchen, wo ich rede von …</translation>
    </message>
    <message>
        <source>How many hooks at most</source>
        <translation>Wie viele Einstiege höchstens</translation>
    </message>
    <message>
        <source>No shorter than</source>
        <translation>Nicht kürzer als</translation>
    </message>
    <message>
        <source>No longer than</source>
        <translation>Nicht länger als</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 15 s to 90 s</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>What Reely learned of your taste</source>
        <translation>Was Reely vom Geschmack gelernt hat</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Forget what I kept and rejected</source>
        <translation>Vergessen, was behalten und verworfen wurde</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>Ein Wort früher anfangen</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>Ein Wort später anfangen</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>Ein Wort früher enden</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>Ein Wort später enden</translation>
    </message>
    <message>
        <source>Reely listens to the video on this computer, and shows the stretches worth a clip, the best first.</source>
        <translation>Reely hört das Video auf diesem Computer an und zeigt die Stellen, die einen Clip wert sind, die beste zuerst.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird begonnen …</translation>
    </message>
    <message>
        <source>Up and Down play how each begins, Enter keeps it as a clip, X rejects it.</source>
        <translation>Auf und Ab spielen, wie jeder beginnt, Enter behält ihn als Clip, X verwirft ihn.</translation>
    </message>
    <message>
        <source>All of these are kept or rejected; look again for others.</source>
        <translation>Alle sind behalten oder verworfen; noch einmal suchen, um andere zu finden.</translation>
    </message>
    <message>
        <source>No speech was found; set the ends of a clip by hand.</source>
        <translation>Niemand ist zu hören, der spricht; die Enden eines Clips von Hand setzen.</translation>
    </message>
    <message>
        <source>The video has no sound, so there is nobody to listen to; set the ends of a clip by hand.</source>
        <translation>Das Video hat keinen Ton, also gibt es nichts anzuhören; die Enden eines Clips von Hand setzen.</translation>
    </message>
    <message>
        <source>The search was cancelled; look again to go on.</source>
        <translation>Die Suche wurde abgebrochen; noch einmal suchen, um weiterzumachen.</translation>
    </message>
    <message>
        <source>up to {count}</source>
        <comment>how many hooks</comment>
        <translation>bis zu {count}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <comment>what was said</comment>
        <translation>„{line}“</translation>
    </message>
    <message>
        <source>You keep {kept} of {of} at this level</source>
        <translation>Auf dieser Höhe werden {kept} von {of} behalten</translation>
    </message>
    <message numerus="yes">
        <source>Reely learns from %n decision(s) of yours</source>
        <translation>
            <numerusform>Reely lernt aus %n Entscheidung</numerusform>
            <numerusform>Reely lernt aus %n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Exports show here, and you can go on meanwhile.</source>
        <translation>Exporte erscheinen hier; weiterarbeiten geht dabei.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis die Reihe daran ist</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Move up in the queue</source>
        <translation>In der Warteschlange nach oben</translation>
    </message>
    <message>
        <source>Move down in the queue</source>
        <translation>In der Warteschlange nach unten</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>Abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Cancelled; what has come stays for the next time</source>
        <translation>Abgebrochen; was schon da ist, bleibt für das nächste Mal</translation>
    </message>
    <message>
        <source>Cancelled; nothing was imported</source>
        <translation>Abgebrochen; nichts wurde übernommen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was measured</source>
        <translation>Abgebrochen; nichts wurde gemessen</translation>
    </message>
    <message>
        <source>The model is on this computer</source>
        <translation>Das Modell ist auf diesem Computer</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird begonnen</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>Video wird gelesen</translation>
    </message>
    <message>
        <source>Measuring the loudness</source>
        <translation>Lautheit wird gemessen</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Wird kodiert</translation>
    </message>
    <message>
        <source>Encoding the sound</source>
        <translation>Ton wird kodiert</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Checking the clip</source>
        <translation>Clip wird geprüft</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Listening to what is said</source>
        <translation>Gesprochenes wird angehört</translation>
    </message>
    <message>
        <source>Looking for hooks</source>
        <translation>Einstiege werden gesucht</translation>
    </message>
    <message>
        <source>Judging what was found</source>
        <translation>Das Gefundene wird beurteilt</translation>
    </message>
    <message>
        <source>Making a small copy, to step through quickly</source>
        <translation>Eine kleine Kopie für schnelles Blättern wird angelegt</translation>
    </message>
    <message>
        <source>try again, and it gets a name that is free</source>
        <translation>Erneut versuchen; die Datei bekommt dann einen freien Namen</translation>
    </message>
    <message>
        <source>choose another format, or another encoder in the settings</source>
        <translation>Ein anderes Format wählen oder einen anderen Encoder in den Einstellungen</translation>
    </message>
    <message>
        <source>choose a format without a loudness of its own</source>
        <translation>Ein Format ohne eigene Lautheit wählen</translation>
    </message>
    <message>
        <source>get one in the settings, under Speech, or choose another one</source>
        <translation>In den Einstellungen unter „Spracherkennung“ eines holen oder ein anderes wählen</translation>
    </message>
    <message>
        <source>get it again in the settings, under Speech</source>
        <translation>Es in den Einstellungen unter „Spracherkennung“ noch einmal holen</translation>
    </message>
    <message>
        <source>The account&apos;s server is away; {tier} counts here until {day}</source>
        <translation>Der Server des Kontos ist nicht erreichbar; {tier} gilt hier bis {day}</translation>
    </message>
    <message>
        <source>{stage}…</source>
        <translation>{stage} …</translation>
    </message>
    <message>
        <source>{frames}, {seconds} s, {how}</source>
        <translation>{frames}, {seconds} s, {how}</translation>
    </message>
    <message>
        <source>exact; {share} % of the picture copied untouched</source>
        <translation>exakt; {share} % des Bildes unverändert kopiert</translation>
    </message>
    <message>
        <source>exact; encoded whole</source>
        <translation>exakt; ganz neu kodiert</translation>
    </message>
    <message>
        <source>copied from keyframe to keyframe</source>
        <translation>von Keyframe zu Keyframe kopiert</translation>
    </message>
    <message>
        <source>{text}; checked</source>
        <translation>{text}; geprüft</translation>
    </message>
    <message>
        <source>Speech model {name}</source>
        <translation>Sprachmodell {name}</translation>
    </message>
    <message>
        <source>Look at the clip before you use it: {name} ({detail})</source>
        <translation>Den Clip vor der Verwendung ansehen: {name} ({detail})</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds} s</translation>
    </message>
    <message>
        <source>about {minutes} min {seconds} s left</source>
        <translation>noch etwa {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>not where it was</source>
        <translation>nicht am alten Ort</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>Frühere Exporte</translation>
    </message>
    <message>
        <source>No clip has been exported yet</source>
        <translation>Noch wurde kein Clip exportiert</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>Geschrieben und geprüft</translation>
    </message>
    <message>
        <source>Written; look at it</source>
        <translation>Geschrieben; bitte ansehen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Your clips are ready</source>
        <translation>Die Clips sind fertig</translation>
    </message>
    <message>
        <source>Your clip is ready</source>
        <translation>Der Clip ist fertig</translation>
    </message>
    <message>
        <source>A clip could not be written</source>
        <translation>Ein Clip konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>Fehlgeschlagen: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) were written</source>
        <translation>
            <numerusform>%n Clip wurde geschrieben</numerusform>
            <numerusform>%n Clips wurden geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Set it aside and begin anew</source>
        <translation>&amp;Beiseitelegen und neu beginnen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Takes effect when Reely is started again.</source>
        <translation>Gilt ab dem nächsten Start von Reely.</translation>
    </message>
    <message>
        <source>Si&amp;ze of the window&apos;s text and controls</source>
        <translation>&amp;Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>Takes effect when Reely is started again. It comes on top of the system&apos;s own scale.</source>
        <translation>Gilt ab dem nächsten Start von Reely, zusätzlich zur Skalierung des Systems.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Every change is kept at once and is back when the video is opened again. Nothing needs saving.</source>
        <translation>Jede Änderung wird sofort festgehalten und ist wieder da, wenn das Video erneut geöffnet wird. Nichts muss gespeichert werden.</translation>
    </message>
    <message>
        <source>&amp;Folder for clips</source>
        <translation>&amp;Ordner für Clips</translation>
    </message>
    <message>
        <source>The folder of the video</source>
        <translation>Der Ordner des Videos</translation>
    </message>
    <message>
        <source>Choose a folder for clips</source>
        <translation>Ordner für Clips wählen</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Use the &amp;video&apos;s folder</source>
        <translation>Ordner des &amp;Videos verwenden</translation>
    </message>
    <message>
        <source>This folder is not there, or its drive is not connected. Choose another, or use the video&apos;s.</source>
        <translation>Diesen Ordner gibt es nicht, oder sein Laufwerk ist nicht verbunden. Einen anderen wählen oder den des Videos nehmen.</translation>
    </message>
    <message>
        <source>This folder takes no files from Reely. Choose another, or use the video&apos;s.</source>
        <translation>In diesen Ordner darf Reely nicht schreiben. Einen anderen wählen oder den des Videos nehmen.</translation>
    </message>
    <message>
        <source>&amp;Name of clips</source>
        <translation>Na&amp;me der Clips</translation>
    </message>
    <message>
        <source>Fields: {video}, {clip}, {number}, {preset} and {date}. A field with nothing to say is left out. A name that a file has already gets a number, so that nothing is written over.</source>
        <translation>Felder: {video}, {clip}, {number}, {preset} und {date}. Ein Feld ohne Inhalt fällt weg. Ein Name, den es schon gibt, bekommt eine Nummer, damit nichts überschrieben wird.</translation>
    </message>
    <message>
        <source>Use the &amp;usual name</source>
        <translation>&amp;Üblichen Namen verwenden</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>vortrag</translation>
    </message>
    <message>
        <source>The hook</source>
        <translation>Der Einstieg</translation>
    </message>
    <message>
        <source>Format to &amp;begin with</source>
        <translation>&amp;Format zu Beginn</translation>
    </message>
    <message>
        <source>“Export clip” writes this format; others can be chosen for each export.</source>
        <translation>„Clip exportieren“ schreibt dieses Format; andere lassen sich bei jedem Export wählen.</translation>
    </message>
    <message>
        <source>As the video is</source>
        <translation>Wie das Video</translation>
    </message>
    <message>
        <source>&amp;Encoder</source>
        <translation>&amp;Encoder</translation>
    </message>
    <message>
        <source>Hardware encoders are being tried…</source>
        <translation>Hardware-Encoder werden ausprobiert …</translation>
    </message>
    <message>
        <source>No hardware encoder works on this machine, so the processor does all encoding.</source>
        <translation>Auf diesem Computer funktioniert kein Hardware-Encoder, daher kodiert allein der Prozessor.</translation>
    </message>
    <message>
        <source>That encoder does not work on this machine now. The processor encodes instead.</source>
        <translation>Dieser Encoder funktioniert auf diesem Computer zurzeit nicht. Stattdessen kodiert der Prozessor.</translation>
    </message>
    <message>
        <source>Listed is what has been proven to work on this machine. It counts for clips that are encoded whole; what is copied untouched needs none.</source>
        <translation>Aufgeführt ist, was auf diesem Computer nachweislich funktioniert. Es gilt für Clips, die ganz neu kodiert werden; was unverändert kopiert wird, braucht keinen Encoder.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The processor alone</source>
        <translation>Nur der Prozessor</translation>
    </message>
    <message>
        <source>Exports at the s&amp;ame time</source>
        <translation>&amp;Gleichzeitige Exporte</translation>
    </message>
    <message>
        <source>More than one helps with short clips; each takes memory and a share of the processor.</source>
        <translation>Mehr als einer hilft bei kurzen Clips; jeder braucht Speicher und einen Teil des Prozessors.</translation>
    </message>
    <message>
        <source>Write &amp;markers as chapters</source>
        <translation>Marker als &amp;Kapitel schreiben</translation>
    </message>
    <message>
        <source>Players then list the markers of a clip and jump to them. Clips for a platform have none.</source>
        <translation>Player führen dann die Marker eines Clips auf und springen dorthin. Clips für eine Plattform haben keine.</translation>
    </message>
    <message>
        <source>Make small copies of &amp;large videos to look at</source>
        <translation>&amp;Kleine Kopien großer Videos zum Ansehen anlegen</translation>
    </message>
    <message>
        <source>Stepping and scrubbing then stay quick in videos that are large or have few keyframes. The copies lie in the cache, and exports always read the video itself.</source>
        <translation>Blättern und Scrubben bleiben dann auch in Videos schnell, die groß sind oder wenige Keyframes haben. Die Kopien liegen im Cache, und Exporte lesen immer das Video selbst.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Work on videos</source>
        <translation>Arbeit an Videos</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Clips without a folder</source>
        <translation>Clips ohne Ordner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Kept to save time</source>
        <translation>Zwischengespeichert</translation>
    </message>
    <message>
        <source>The shape of the sound, scenes, lists of frames and the like. It can be made anew at any time; what was not used for longest goes first, and work on videos is never part of it.</source>
        <translation>Die Form des Tons, Szenen, Listen von Frames und Ähnliches. Alles lässt sich jederzeit neu erzeugen; was am längsten nicht gebraucht wurde, verschwindet zuerst. Die Arbeit an Videos gehört nie dazu.</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Keep at &amp;most</source>
        <translation>&amp;Höchstens behalten</translation>
    </message>
    <message>
        <source>Clear the cac&amp;he</source>
        <translation>&amp;Cache leeren</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>&amp;Work offline</source>
        <translation>&amp;Offline arbeiten</translation>
    </message>
    <message>
        <source>Nothing in Reely may then open a connection, whatever else is chosen.</source>
        <translation>Nichts in Reely darf dann eine Verbindung öffnen, was auch immer sonst gewählt ist.</translation>
    </message>
    <message>
        <source>Whom Reely contacts</source>
        <translation>Mit wem Reely Verbindung aufnimmt</translation>
    </message>
    <message>
        <source>{server}: for your account, from when you sign in until you sign out</source>
        <translation>{server}: für das Konto, vom Anmelden bis zum Abmelden</translation>
    </message>
    <message>
        <source>{server}: for a speech model, when you get one</source>
        <translation>{server}: für ein Sprachmodell, wenn Sie eines holen</translation>
    </message>
    <message>
        <source>{server}: is sent what is said in a video, where you agreed and it judges hooks</source>
        <translation>{server}: erhält, was in einem Video gesagt wird, nach Zustimmung, wenn er Einstiege beurteilt</translation>
    </message>
    <message>
        <source>Nobody else. Videos, clips and all that is made of them stay on this computer.</source>
        <translation>Sonst niemand. Videos, Clips und alles, was daraus entsteht, bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Nobody else. Videos and clips stay on this computer.</source>
        <translation>Niemand sonst. Videos und Clips bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Reely</translation>
    </message>
    <message>
        <source>Reely is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Reely ist freie Software unter der GNU General Public License, Version 3 oder neuer. Es kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hergestellt mit</translation>
    </message>
    <message>
        <source>The FFmpeg that comes along is under the GNU General Public License.</source>
        <translation>Das mitgelieferte FFmpeg steht unter der GNU General Public License.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Open the &amp;data folder</source>
        <translation>D&amp;atenordner öffnen</translation>
    </message>
    <message>
        <source>System information</source>
        <translation>Systeminformationen</translation>
    </message>
    <message>
        <source>What somebody who helps wants to know: versions, encoders, graphics processors and folders. It holds the paths of your folders, and is sent to nobody.</source>
        <translation>Was Helfende wissen möchten: Versionen, Encoder, Grafikprozessoren und Ordner. Die Pfade der eigenen Ordner stehen darin, und gesendet wird es niemandem.</translation>
    </message>
    <message>
        <source>&amp;Copy system information</source>
        <translation>&amp;Systeminformationen kopieren</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Dieser Computer wird untersucht …</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>Kopiert. Dort einfügen, wo um Hilfe gebeten wird.</translation>
    </message>
    <message>
        <source>Until that is mended, nothing chosen here is kept. Open the file and mend that line, or set the file aside: a copy stays beside it, and everything has its default again.</source>
        <translation>Bis das berichtigt ist, bleibt nichts erhalten, was hier gewählt wird. Die Datei öffnen und diese Zeile berichtigen, oder die Datei beiseitelegen: Eine Kopie bleibt daneben, und alles hat wieder seinen Vorgabewert.</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Zum Beispiel: {name}</translation>
    </message>
    <message>
        <source>{encoder}, not here</source>
        <translation>{encoder}, nicht hier</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>Up to {number}</source>
        <translation>Bis zu {number}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Looking who is signed in…</source>
        <translation>Anmeldung wird geprüft …</translation>
    </message>
    <message>
        <source>Cutting videos needs no account. With one, a plan counts on all your computers, also while they are offline.</source>
        <translation>Zum Schneiden von Videos ist kein Konto nötig. Mit einem Konto gilt ein Tarif auf allen eigenen Computern, auch wenn sie offline sind.</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>The address of the companion server, such as https://reely.example.org.</source>
        <translation>Die Adresse des zugehörigen Servers, etwa https://reely.example.org.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters, with a letter and a digit, and hard to guess.</source>
        <translation>Mindestens 8 Zeichen, mit einem Buchstaben und einer Ziffer, und schwer zu erraten.</translation>
    </message>
    <message>
        <source>Your &amp;name, if you like</source>
        <translation>&amp;Name, falls gewünscht</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>&amp;Make an account…</source>
        <translation>&amp;Konto anlegen …</translation>
    </message>
    <message>
        <source>&amp;Forgot the password…</source>
        <translation>Passwort &amp;vergessen …</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>&amp;Konto anlegen</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>A letter will be sent there with a link to a new password.</source>
        <translation>Dorthin wird eine E-Mail mit einem Link zu einem neuen Passwort gesendet.</translation>
    </message>
    <message>
        <source>Send the &amp;letter</source>
        <translation>E-Mail &amp;senden</translation>
    </message>
    <message>
        <source>I &amp;have the letter…</source>
        <translation>Ich &amp;habe die E-Mail …</translation>
    </message>
    <message>
        <source>Lin&amp;k from the letter</source>
        <translation>&amp;Link aus der E-Mail</translation>
    </message>
    <message>
        <source>Copy the whole link. It works once; a newer letter takes its place.</source>
        <translation>Den ganzen Link kopieren. Er gilt einmal; eine neuere E-Mail tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>&amp;Passwort setzen</translation>
    </message>
    <message>
        <source>Send another &amp;letter…</source>
        <translation>N&amp;eue E-Mail senden …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>No server is named: go back and name one.</source>
        <translation>Es ist kein Server angegeben: zurückgehen und einen angeben.</translation>
    </message>
    <message>
        <source>Parts of the account</source>
        <translation>Teile des Kontos</translation>
    </message>
    <message>
        <source>Overv&amp;iew</source>
        <translation>Über&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Code from the mail</source>
        <translation>&amp;Code aus der E-Mail</translation>
    </message>
    <message>
        <source>The address is not confirmed yet. A letter with a code of eight digits was sent there.</source>
        <translation>Die Adresse ist noch nicht bestätigt. Eine E-Mail mit einem achtstelligen Code wurde dorthin gesendet.</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Send another &amp;letter</source>
        <translation>&amp;Neue E-Mail senden</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>&amp;Larger plans…</source>
        <translation>&amp;Größere Tarife…</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>&amp;Ask the server again</source>
        <translation>Server &amp;erneut fragen</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Sign out on all &amp;devices</source>
        <translation>Auf allen &amp;Geräten abmelden</translation>
    </message>
    <message>
        <source>At {server}</source>
        <translation>Bei {server}</translation>
    </message>
    <message>
        <source>{email} at {server}</source>
        <translation>{email} bei {server}</translation>
    </message>
    <message>
        <source>{tier}, until {day}</source>
        <translation>{tier}, bis {day}</translation>
    </message>
    <message>
        <source>Works offline until {day}.</source>
        <translation>Gilt ohne Verbindung bis {day}.</translation>
    </message>
    <message>
        <source>The server has not confirmed the plan since {since}. Go online before {day}: after that the free plan counts.</source>
        <translation>Der Server hat den Tarif seit dem {since} nicht bestätigt. Vor dem {day} online gehen: danach gilt der kostenlose Tarif.</translation>
    </message>
    <message>
        <source>The server has not confirmed the plan since {since}. The free plan counts until it does: go online.</source>
        <translation>Der Server hat den Tarif seit dem {since} nicht bestätigt. Bis er es tut, gilt der kostenlose Tarif: online gehen.</translation>
    </message>
    <message>
        <source>{used} of {limit} clips</source>
        <translation>{used} von {limit} Clips</translation>
    </message>
    <message>
        <source>{used} clips, of which there may be any number</source>
        <translation>{used} von beliebig vielen Clips</translation>
    </message>
    <message>
        <source>{used} of {limit} searches for hooks</source>
        <translation>{used} von {limit} Suchen nach Einstiegen</translation>
    </message>
    <message>
        <source>{used} searches for hooks, of which there may be any number</source>
        <translation>{used} von beliebig vielen Suchen nach Einstiegen</translation>
    </message>
    <message>
        <source>Counted anew from {day} on.</source>
        <translation>Ab {day} wird neu gezählt.</translation>
    </message>
    <message>
        <source>{count} wait here to be handed over to the server.</source>
        <translation>{count} warten hier darauf, an den Server gemeldet zu werden.</translation>
    </message>
    <message>
        <source>Without an account the free plan counts on this computer: {meters}. {resets}</source>
        <translation>Ohne Konto gilt auf diesem Computer der kostenlose Tarif: {meters}. {resets}</translation>
    </message>
    <message>
        <source>You are signed in until Reely is closed: {why}.</source>
        <translation>Die Anmeldung gilt, bis Reely geschlossen wird: {why}.</translation>
    </message>
    <message>
        <source>Another letter was sent.</source>
        <translation>Eine weitere E-Mail wurde gesendet.</translation>
    </message>
    <message>
        <source>The address is confirmed.</source>
        <translation>Die Adresse ist bestätigt.</translation>
    </message>
    <message>
        <source>If there is such an account, a letter is on its way to it.</source>
        <translation>Falls es ein solches Konto gibt, ist eine E-Mail dorthin unterwegs.</translation>
    </message>
    <message>
        <source>The new password is set: sign in with it. Every device was signed out, and API keys are paused; make new ones.</source>
        <translation>Das neue Passwort ist gesetzt: Damit anmelden. Alle Geräte wurden abgemeldet, und API-Schlüssel ruhen; bitte neue anlegen.</translation>
    </message>
    <message>
        <source>Look into your mail: a letter tells how to go on.</source>
        <translation>Bitte im Postfach nachsehen: Eine E-Mail sagt, wie es weitergeht.</translation>
    </message>
    <message>
        <source>It is signed out there.</source>
        <translation>Dort ist abgemeldet.</translation>
    </message>
    <message>
        <source>Every other place is signed out.</source>
        <translation>Alle anderen Orte sind abgemeldet.</translation>
    </message>
    <message>
        <source>All that the server keeps is saved.</source>
        <translation>Alles vom Server ist gespeichert.</translation>
    </message>
    <message>
        <source>The account stays.</source>
        <translation>Das Konto bleibt.</translation>
    </message>
    <message>
        <source>The profile is saved.</source>
        <translation>Das Profil ist gespeichert.</translation>
    </message>
    <message>
        <source>The password is changed, and every other place is signed out.</source>
        <translation>Das Passwort ist geändert, und alle anderen Orte sind abgemeldet.</translation>
    </message>
    <message>
        <source>A letter with a code is on its way to the new address.</source>
        <translation>Eine E-Mail mit einem Code ist unterwegs an die neue Adresse.</translation>
    </message>
    <message>
        <source>The account has moved to the new address.</source>
        <translation>Das Konto ist an die neue Adresse umgezogen.</translation>
    </message>
    <message>
        <source>This computer has a new name.</source>
        <translation>Dieser Computer hat einen neuen Namen.</translation>
    </message>
    <message>
        <source>The account has let go of it.</source>
        <translation>Das Konto hat ihn freigegeben.</translation>
    </message>
    <message>
        <source>The key is made. Copy it now: it is not shown again.</source>
        <translation>Der Schlüssel ist erstellt. Jetzt kopieren: Er wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>A new key takes its place. Copy it now: it is not shown again. The old one works for a day yet.</source>
        <translation>Ein neuer Schlüssel tritt an seine Stelle. Jetzt kopieren: Er wird nicht noch einmal gezeigt. Der alte gilt noch einen Tag.</translation>
    </message>
    <message>
        <source>The key is revoked: what uses it is refused from now on.</source>
        <translation>Der Schlüssel ist widerrufen: Was ihn nutzt, wird von nun an abgewiesen.</translation>
    </message>
    <message>
        <source>The key is copied.</source>
        <translation>Der Schlüssel ist kopiert.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>any number of</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>choose a format of the video&apos;s own shape</source>
        <translation>Ein Format in der Form des Videos wählen</translation>
    </message>
    <message>
        <source>choose a format of the video&apos;s own shape; {above} turns them</source>
        <translation>Ein Format in der Form des Videos wählen; {above} stellt sie hochkant</translation>
    </message>
    <message>
        <source>go online before then; everything that was made stays in any case</source>
        <translation>Vorher online gehen; alles, was gemacht wurde, bleibt in jedem Fall</translation>
    </message>
    <message>
        <source>go online, so that the server can say what the others have left</source>
        <translation>Online gehen, damit der Server sagen kann, was die anderen übrig haben</translation>
    </message>
    <message>
        <source>go online, so that the server can say what the others have left; {above} holds {more} a month</source>
        <translation>Online gehen, damit der Server sagen kann, was die anderen übrig haben; {above} enthält {more} im Monat</translation>
    </message>
    <message>
        <source>keep less of it</source>
        <translation>Weniger davon behalten</translation>
    </message>
    <message>
        <source>keep less of it; {above} exports {minutes} minutes</source>
        <translation>Weniger davon behalten; {above} exportiert {minutes} Minuten</translation>
    </message>
    <message>
        <source>keep less, or cut to the frame, which can be made smaller</source>
        <translation>Weniger behalten oder bildgenau schneiden, was kleiner werden kann</translation>
    </message>
    <message>
        <source>keep less, or cut to the frame, which can be made smaller; {above} exports {more} MB</source>
        <translation>Weniger behalten oder bildgenau schneiden, was kleiner werden kann; {above} exportiert {more} MB</translation>
    </message>
    <message>
        <source>set the ends by hand</source>
        <translation>Die Enden von Hand setzen</translation>
    </message>
    <message>
        <source>set the ends by hand; {above} looks for them</source>
        <translation>Die Enden von Hand setzen; {above} sucht danach</translation>
    </message>
    <message>
        <source>the account&apos;s server was last reached on {day}; {tier} counts here until {until}</source>
        <translation>Der Server des Kontos wurde zuletzt am {day} erreicht; {tier} gilt hier bis {until}</translation>
    </message>
    <message>
        <source>the clip gets larger than the {limit} MB that {tier} exports</source>
        <translation>Der Clip wird größer als die {limit} MB, die {tier} exportiert</translation>
    </message>
    <message>
        <source>the clip is longer than the {minutes} minutes that {tier} exports at a time</source>
        <translation>Der Clip ist länger als die {minutes} Minuten, die {tier} auf einmal exportiert</translation>
    </message>
    <message>
        <source>the server did not say what became of everything that was used</source>
        <translation>Der Server hat nicht zu allem Verbrauchten gesagt, was daraus wurde</translation>
    </message>
    <message>
        <source>the {limit} clips a month that {tier} holds are used; the next month begins on {day}</source>
        <translation>Die {limit} Clips im Monat, die {tier} enthält, sind verbraucht; der nächste Monat beginnt am {day}</translation>
    </message>
    <message>
        <source>the {limit} hook searches a month that {tier} holds are used; the next month begins on {day}</source>
        <translation>Die {limit} Suchen nach Einstiegen im Monat, die {tier} enthält, sind verbraucht; der nächste Monat beginnt am {day}</translation>
    </message>
    <message>
        <source>what was made stays; this month&apos;s clips can be exported again</source>
        <translation>Was gemacht wurde, bleibt; die Clips dieses Monats lassen sich erneut exportieren</translation>
    </message>
    <message>
        <source>what was made stays; this month&apos;s clips can be exported again; {above} holds {more} clips a month</source>
        <translation>Was gemacht wurde, bleibt; die Clips dieses Monats lassen sich erneut exportieren; {above} enthält {more} Clips im Monat</translation>
    </message>
    <message>
        <source>this device has used its part of the {limit} a month that {tier} holds on all devices</source>
        <translation>Dieses Gerät hat seinen Teil der {limit} im Monat verbraucht, die {tier} auf allen Geräten enthält</translation>
    </message>
    <message>
        <source>wait until one has ended</source>
        <translation>Warten, bis einer fertig ist</translation>
    </message>
    <message>
        <source>wait until one has ended; {above} exports {more} at a time</source>
        <translation>Warten, bis einer fertig ist; {above} exportiert {more} gleichzeitig</translation>
    </message>
    <message>
        <source>what was found stays</source>
        <translation>Was gefunden wurde, bleibt</translation>
    </message>
    <message>
        <source>what was found stays; {above} holds {more} searches a month</source>
        <translation>Was gefunden wurde, bleibt; {above} enthält {more} Suchen im Monat</translation>
    </message>
    <message>
        <source>write the captions into a file beside the clip</source>
        <translation>Die Untertitel in eine Datei neben dem Clip schreiben</translation>
    </message>
    <message>
        <source>write the captions into a file beside the clip; {above} burns them in</source>
        <translation>Die Untertitel in eine Datei neben dem Clip schreiben; {above} brennt sie ein</translation>
    </message>
    <message>
        <source>{tier} does not burn captions into the picture</source>
        <translation>{tier} brennt keine Untertitel ins Bild</translation>
    </message>
    <message>
        <source>{tier} does not look for hooks</source>
        <translation>{tier} sucht nicht nach Einstiegen</translation>
    </message>
    <message>
        <source>{tier} does not turn wide videos upright</source>
        <translation>{tier} stellt breite Videos nicht hochkant</translation>
    </message>
    <message>
        <source>{tier} exports {limit} at a time, and so many are being written</source>
        <translation>{tier} exportiert {limit} gleichzeitig, und so viele werden gerade geschrieben</translation>
    </message>
    <message>
        <source>De&amp;vices</source>
        <translation>Ge&amp;räte</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Every place where this account is signed in. Whoever is signed out there needs the password.</source>
        <translation>Jeder Ort, an dem dieses Konto angemeldet ist. Wer dort abgemeldet wird, braucht das Passwort.</translation>
    </message>
    <message>
        <source>Computers with Reely</source>
        <translation>Computer mit Reely</translation>
    </message>
    <message>
        <source>The plan counts on these. One that you let go of keeps its videos and clips, and comes back when somebody signs in there again.</source>
        <translation>Auf diesen zählt der Tarif. Ein freigegebener behält seine Videos und Clips und kommt zurück, sobald sich dort wieder jemand anmeldet.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>&amp;Name of this computer</source>
        <translation>&amp;Name dieses Computers</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Sign out there…</source>
        <translation>Dort abmelden…</translation>
    </message>
    <message>
        <source>Sign {name} out?</source>
        <translation>{name} abmelden?</translation>
    </message>
    <message>
        <source>Sign it out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign &amp;out everywhere else…</source>
        <translation>Überall sonst a&amp;bmelden…</translation>
    </message>
    <message>
        <source>Sign out every place but this one?</source>
        <translation>Alle Orte außer diesem abmelden?</translation>
    </message>
    <message>
        <source>Sign them out</source>
        <translation>Alle abmelden</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Let go of {name}?</source>
        <translation>{name} freigeben?</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Last used {moment}</source>
        <translation>Zuletzt benutzt {moment}</translation>
    </message>
    <message>
        <source>Last used {moment}, from {address}</source>
        <translation>Zuletzt benutzt {moment}, von {address}</translation>
    </message>
    <message>
        <source>{platform}, Reely {version}</source>
        <translation>{platform} mit Reely {version}</translation>
    </message>
    <message>
        <source>{deed}: {name}</source>
        <translation>{deed} – {name}</translation>
    </message>
    <message>
        <source>Securit&amp;y</source>
        <translation>Sicher&amp;heit</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>Zeitz&amp;one</translation>
    </message>
    <message>
        <source>Months are counted in it. One that has begun ends as it began.</source>
        <translation>In ihr werden Monate gezählt. Einer, der begonnen hat, endet, wie er begann.</translation>
    </message>
    <message>
        <source>Address of a &amp;picture</source>
        <translation>Adresse eines Bil&amp;des</translation>
    </message>
    <message>
        <source>Save t&amp;he profile</source>
        <translation>&amp;Profil speichern</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>A new password signs out every other place.</source>
        <translation>Ein neues Passwort meldet alle anderen Orte ab.</translation>
    </message>
    <message>
        <source>Curren&amp;t password</source>
        <translation>Ak&amp;tuelles Passwort</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>&amp;Passwort ändern</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>A letter with a code goes to the new address. The account moves once that code is typed here, or the link in the letter is pressed.</source>
        <translation>An die neue Adresse geht eine E-Mail mit einem Code. Das Konto zieht um, sobald der Code hier eingegeben oder der Link in der E-Mail angeklickt ist.</translation>
    </message>
    <message>
        <source>New e-&amp;mail address</source>
        <translation>Neue E-&amp;Mail-Adresse</translation>
    </message>
    <message>
        <source>Pass&amp;word of the account</source>
        <translation>Pass&amp;wort des Kontos</translation>
    </message>
    <message>
        <source>&amp;Send the code</source>
        <translation>Co&amp;de senden</translation>
    </message>
    <message>
        <source>&amp;Code from the letter to the new address</source>
        <translation>&amp;Code aus der E-Mail an die neue Adresse</translation>
    </message>
    <message>
        <source>M&amp;ove the account</source>
        <translation>K&amp;onto umziehen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>If something here was not you, change the password.</source>
        <translation>Wenn etwas davon jemand anderes war: das Passwort ändern.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Show o&amp;lder</source>
        <translation>Ä&amp;ltere zeigen</translation>
    </message>
    <message>
        <source>{what}, by whoever runs the server</source>
        <translation>{what}, durch den Betreiber des Servers</translation>
    </message>
    <message>
        <source>The account was made</source>
        <translation>Das Konto wurde angelegt</translation>
    </message>
    <message>
        <source>A sign-in</source>
        <translation>Eine Anmeldung</translation>
    </message>
    <message>
        <source>A wrong password at signing in</source>
        <translation>Ein falsches Passwort beim Anmelden</translation>
    </message>
    <message>
        <source>Signing in was paused after wrong passwords</source>
        <translation>Das Anmelden wurde nach falschen Passwörtern ausgesetzt</translation>
    </message>
    <message>
        <source>A sign-out</source>
        <translation>Eine Abmeldung</translation>
    </message>
    <message>
        <source>Signed out on all devices</source>
        <translation>Auf allen Geräten abgemeldet</translation>
    </message>
    <message>
        <source>Other places were signed out</source>
        <translation>Andere Orte wurden abgemeldet</translation>
    </message>
    <message>
        <source>A stolen sign-in was used, and ended</source>
        <translation>Eine gestohlene Anmeldung wurde benutzt und beendet</translation>
    </message>
    <message>
        <source>The address was confirmed</source>
        <translation>Die Adresse wurde bestätigt</translation>
    </message>
    <message>
        <source>Another address was asked for</source>
        <translation>Eine andere Adresse wurde verlangt</translation>
    </message>
    <message>
        <source>The account moved to another address</source>
        <translation>Das Konto zog an eine andere Adresse um</translation>
    </message>
    <message>
        <source>A wrong password where it was asked for again</source>
        <translation>Ein falsches Passwort, wo es noch einmal verlangt wurde</translation>
    </message>
    <message>
        <source>A new password was asked for by mail</source>
        <translation>Ein neues Passwort wurde per E-Mail verlangt</translation>
    </message>
    <message>
        <source>A new password was set by mail</source>
        <translation>Ein neues Passwort wurde per E-Mail gesetzt</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>Das Passwort wurde geändert</translation>
    </message>
    <message>
        <source>The profile was changed</source>
        <translation>Das Profil wurde geändert</translation>
    </message>
    <message>
        <source>An API key was made</source>
        <translation>Ein API-Schlüssel wurde erstellt</translation>
    </message>
    <message>
        <source>An API key was replaced</source>
        <translation>Ein API-Schlüssel wurde ersetzt</translation>
    </message>
    <message>
        <source>An API key was revoked</source>
        <translation>Ein API-Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <source>A new computer was added</source>
        <translation>Ein neuer Computer kam dazu</translation>
    </message>
    <message>
        <source>A computer was let go of</source>
        <translation>Ein Computer wurde freigegeben</translation>
    </message>
    <message>
        <source>The data of the account was fetched</source>
        <translation>Die Daten des Kontos wurden abgeholt</translation>
    </message>
    <message>
        <source>The account was asked to be deleted</source>
        <translation>Das Löschen des Kontos wurde verlangt</translation>
    </message>
    <message>
        <source>The account was kept after all</source>
        <translation>Das Konto wurde doch behalten</translation>
    </message>
    <message>
        <source>What the account may do on the server was changed</source>
        <translation>Was das Konto auf dem Server darf, wurde geändert</translation>
    </message>
    <message>
        <source>The plan was changed</source>
        <translation>Der Tarif wurde geändert</translation>
    </message>
    <message>
        <source>The limits of the plan were changed</source>
        <translation>Die Grenzen des Tarifs wurden geändert</translation>
    </message>
    <message>
        <source>The account was disabled</source>
        <translation>Das Konto wurde gesperrt</translation>
    </message>
    <message>
        <source>The account was enabled again</source>
        <translation>Das Konto wurde wieder freigeschaltet</translation>
    </message>
    <message>
        <source>A task of the server was tried again</source>
        <translation>Eine Aufgabe des Servers wurde noch einmal versucht</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>Nut&amp;zung</translation>
    </message>
    <message>
        <source>Clips by month</source>
        <translation>Clips je Monat</translation>
    </message>
    <message>
        <source>Searches for hooks by month</source>
        <translation>Suchen nach Einstiegen je Monat</translation>
    </message>
    <message>
        <source>Clips from all computers</source>
        <translation>Clips von allen Computern</translation>
    </message>
    <message>
        <source>What was exported on every computer of this account, the newest first.</source>
        <translation>Was auf den Computern dieses Kontos exportiert wurde, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Nothing was exported with this account yet.</source>
        <translation>Mit diesem Konto wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>&amp;Mehr zeigen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mär</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>Waits for a computer</source>
        <translation>Wartet auf einen Computer</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Came to nothing</source>
        <translation>Nicht gelungen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
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
        <translation>API-Schl&amp;üssel</translation>
    </message>
    <message>
        <source>With a key, a script uses this account on the server without your password. It can do what you tick, and nothing else.</source>
        <translation>Mit einem Schlüssel nutzt ein Skript dieses Konto auf dem Server ohne Passwort. Er erlaubt nur, was angekreuzt ist, und sonst nichts.</translation>
    </message>
    <message>
        <source>The keys of this account</source>
        <translation>Die Schlüssel dieses Kontos</translation>
    </message>
    <message>
        <source>There are no keys.</source>
        <translation>Es gibt keine Schlüssel.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>&amp;Name, such as what it is for</source>
        <translation>&amp;Name, etwa wofür er ist</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Was er darf</translation>
    </message>
    <message>
        <source>&amp;Lasts for</source>
        <translation>Gü&amp;ltig für</translation>
    </message>
    <message>
        <source>Make &amp;the key</source>
        <translation>Schlüssel ers&amp;tellen</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Make a key in place of {name}? The old one works for a day yet.</source>
        <translation>{name} durch einen neuen Schlüssel ersetzen? Der alte gilt noch einen Tag.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Revoke {name}? What uses it is refused at once.</source>
        <translation>{name} widerrufen? Was ihn nutzt, wird sofort abgewiesen.</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Der neue Schlüssel</translation>
    </message>
    <message>
        <source>Copy it now, and keep it where only you can read it: it is not shown again, here or anywhere else.</source>
        <translation>Jetzt kopieren und dort aufbewahren, wo niemand sonst ihn lesen kann: Er wird weder hier noch anderswo noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Done, I have kept it</source>
        <translation>&amp;Fertig, ist aufbewahrt</translation>
    </message>
    <message>
        <source>This server gives no API keys.</source>
        <translation>Dieser Server gibt keine API-Schlüssel aus.</translation>
    </message>
    <message>
        <source>A key needs a confirmed address: the overview asks for the code from the mail.</source>
        <translation>Ein Schlüssel braucht eine bestätigte Adresse: Die Übersicht fragt nach dem Code aus der E-Mail.</translation>
    </message>
    <message>
        <source>The {tier} plan has no API keys; a larger one does.</source>
        <translation>Der Tarif {tier} hat keine API-Schlüssel; ein größerer hat sie.</translation>
    </message>
    <message>
        <source>The new key: {name}</source>
        <translation>Der neue Schlüssel: {name}</translation>
    </message>
    <message>
        <source>&amp;See the clips and jobs of this account</source>
        <translation>&amp;Clips und Aufträge dieses Kontos sehen</translation>
    </message>
    <message>
        <source>see clips and jobs</source>
        <translation>Clips und Aufträge sehen</translation>
    </message>
    <message>
        <source>&amp;Make jobs, run and cancel them</source>
        <translation>&amp;Aufträge anlegen, ausführen und abbrechen</translation>
    </message>
    <message>
        <source>make, run and cancel jobs</source>
        <translation>Aufträge anlegen, ausführen und abbrechen</translation>
    </message>
    <message>
        <source>S&amp;ee what was used, month by month</source>
        <translation>Sehen, was je &amp;Monat genutzt wurde</translation>
    </message>
    <message>
        <source>see what was used</source>
        <translation>die Nutzung sehen</translation>
    </message>
    <message>
        <source>Have &amp;other programs told (webhooks)</source>
        <translation>Andere Pr&amp;ogramme benachrichtigen (Webhooks)</translation>
    </message>
    <message>
        <source>manage webhooks</source>
        <translation>Webhooks verwalten</translation>
    </message>
    <message>
        <source>Ends in {preview}. May {scopes}.</source>
        <translation>Endet auf {preview}. Darf: {scopes}.</translation>
    </message>
    <message>
        <source>Made {day}.</source>
        <translation>Erstellt am {day}.</translation>
    </message>
    <message>
        <source>Works until {day}.</source>
        <translation>Gilt bis {day}.</translation>
    </message>
    <message>
        <source>Was replaced, and works until {day}.</source>
        <translation>Wurde ersetzt und gilt bis {day}.</translation>
    </message>
    <message>
        <source>Ran out on {day}.</source>
        <translation>Abgelaufen am {day}.</translation>
    </message>
    <message>
        <source>Ended when the password was reset.</source>
        <translation>Gilt nicht mehr, seit das Passwort zurückgesetzt wurde.</translation>
    </message>
    <message>
        <source>Last used {day}.</source>
        <translation>Zuletzt genutzt am {day}.</translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>Nie genutzt.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n key(s) that work, as many as there can be. Revoke one to make another.</source>
        <translation>
            <numerusform>Es gibt %n gültigen Schlüssel, mehr sind nicht möglich. Für einen weiteren einen widerrufen.</numerusform>
            <numerusform>Es gibt %n gültige Schlüssel, mehr sind nicht möglich. Für einen weiteren einen widerrufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>All that the server keeps of this account, as a ZIP of files that people and programs can read. Passwords and keys are not in it, nor is anything of your videos: those never leave your computers.</source>
        <translation>Alles, was der Server von diesem Konto hat, als ZIP aus Dateien, die Menschen und Programme lesen können. Passwörter und Schlüssel sind nicht dabei und nichts von den Videos: Die verlassen die Computer nie.</translation>
    </message>
    <message>
        <source>Sav&amp;e all that the server keeps…</source>
        <translation>Alles &amp;vom Server speichern…</translation>
    </message>
    <message>
        <source>Save all that the server keeps</source>
        <translation>Alles vom Server speichern</translation>
    </message>
    <message>
        <source>ZIP files</source>
        <translation>ZIP-Dateien</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>In fourteen days the server deletes all that it keeps of this account. Until then it can be kept: sign in again, or press the link in the letter. Reely signs out here now. Videos, projects and clips on your computers stay as they are.</source>
        <translation>In vierzehn Tagen löscht der Server alles, was er von diesem Konto hat. Bis dahin lässt es sich behalten: wieder anmelden oder den Link in der E-Mail anklicken. Reely meldet sich hier jetzt ab. Videos, Projekte und Clips auf den Computern bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Its passwo&amp;rd</source>
        <translation>Se&amp;in Passwort</translation>
    </message>
    <message>
        <source>&amp;Delete the account…</source>
        <translation>&amp;Konto löschen…</translation>
    </message>
    <message>
        <source>Delete it in fourteen days, and sign out here now?</source>
        <translation>In vierzehn Tagen löschen und hier jetzt abmelden?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>K&amp;eep the account</source>
        <translation>Kon&amp;to behalten</translation>
    </message>
    <message>
        <source>This account will be deleted on {day}, with all that the server keeps of it.</source>
        <translation>Dieses Konto wird am {day} gelöscht, mit allem, was der Server davon hat.</translation>
    </message>
    <message>
        <source>The account will be deleted on {day}. Sign in before then to keep it.</source>
        <translation>Das Konto wird am {day} gelöscht. Wer sich vorher anmeldet, kann es behalten.</translation>
    </message>
    <message>
        <source>The account will be deleted. Sign in before then to keep it.</source>
        <translation>Das Konto wird gelöscht. Wer sich vorher anmeldet, kann es behalten.</translation>
    </message>
    <message>
        <source>wide videos turned upright</source>
        <translation>hochkant gestellte breite Videos</translation>
    </message>
    <message>
        <source>captions burnt into the picture</source>
        <translation>ins Bild gebrannte Untertitel</translation>
    </message>
    <message>
        <source>the search for hooks</source>
        <translation>die Suche nach Einstiegen</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>the first place in the server&apos;s queue</source>
        <translation>der erste Platz in der Warteschlange des Servers</translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>With {features}.</source>
        <translation>Mit: {features}.</translation>
    </message>
    <message>
        <source>Exports of up to {minutes} minutes and {size} MB, {count} at a time.</source>
        <translation>Exporte bis {minutes} Minuten und {size} MB, {count} gleichzeitig.</translation>
    </message>
    <message>
        <source>there is no model {name}, neither by that name nor in a folder of that path</source>
        <translation>Es gibt kein Modell {name}, weder unter diesem Namen noch in einem Ordner dieses Pfads</translation>
    </message>
    <message>
        <source>the model {name} is not on this machine</source>
        <translation>Das Modell {name} ist nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>the model {name} in {folder} is not whole</source>
        <translation>Das Modell {name} in {folder} ist unvollständig</translation>
    </message>
    <message>
        <source>the model in {folder} is for something else</source>
        <translation>Das Modell in {folder} ist für etwas anderes</translation>
    </message>
    <message>
        <source>the model in {folder} cannot be used ({why})</source>
        <translation>Das Modell in {folder} lässt sich nicht verwenden ({why})</translation>
    </message>
    <message>
        <source>the model that reads sentences cannot be used ({why})</source>
        <translation>Das Modell, das Sätze liest, lässt sich nicht verwenden ({why})</translation>
    </message>
    <message>
        <source>the model {name} hears English alone, not {language}</source>
        <translation>Das Modell {name} versteht nur Englisch, nicht {language}</translation>
    </message>
    <message>
        <source>the model {name} hears English alone and translates nothing</source>
        <translation>Das Modell {name} versteht nur Englisch und übersetzt nichts</translation>
    </message>
    <message>
        <source>the model {name} is offered nowhere that Reely knows</source>
        <translation>Das Modell {name} wird nirgends angeboten, wo Reely es wüsste</translation>
    </message>
    <message>
        <source>the list of models in {file} cannot be used ({why})</source>
        <translation>Die Liste der Modelle in {file} lässt sich nicht verwenden ({why})</translation>
    </message>
    <message>
        <source>there is no model to recognise speech with on this machine</source>
        <translation>Auf diesem Computer ist kein Modell, das Sprache erkennt</translation>
    </message>
    <message>
        <source>there is no model on this machine that hears {language}</source>
        <translation>Auf diesem Computer ist kein Modell, das {language} versteht</translation>
    </message>
    <message>
        <source>another program gets the model {name} at this moment</source>
        <translation>Ein anderes Programm holt das Modell {name} gerade</translation>
    </message>
    <message>
        <source>{name} holds no model</source>
        <translation>{name} enthält kein Modell</translation>
    </message>
    <message>
        <source>{name} holds no model: it lacks {files}</source>
        <translation>{name} enthält kein Modell: es fehlt {files}</translation>
    </message>
    <message>
        <source>{file} in {name} is not what it should be</source>
        <translation>{file} in {name} ist nicht, was es sein sollte</translation>
    </message>
    <message>
        <source>{file} in {name} cannot be read ({why})</source>
        <translation>{file} in {name} lässt sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>the models in {folder} cannot be changed ({why})</source>
        <translation>Die Modelle in {folder} lassen sich nicht ändern ({why})</translation>
    </message>
    <message>
        <source>too little is spoken in the middle of {name} to measure by</source>
        <translation>In der Mitte von {name} wird zum Messen zu wenig gesprochen</translation>
    </message>
    <message>
        <source>there is nothing at {path}</source>
        <translation>Unter {path} ist nichts</translation>
    </message>
    <message>
        <source>the program that listens ended with status {status} ({why})</source>
        <translation>Das Programm, das zuhört, endete mit Status {status} ({why})</translation>
    </message>
    <message>
        <source>the system ended the program that listens (signal {signal})</source>
        <translation>Das System hat das Programm beendet, das zuhört (Signal {signal})</translation>
    </message>
    <message>
        <source>listening was given up ({why})</source>
        <translation>Das Zuhören wurde aufgegeben ({why})</translation>
    </message>
    <message>
        <source>there is no language {language} that Reely could hear</source>
        <translation>Eine Sprache {language}, die Reely verstünde, gibt es nicht</translation>
    </message>
    <message>
        <source>no transcript is written as {suffix}</source>
        <translation>Als {suffix} wird kein Transkript geschrieben</translation>
    </message>
    <message>
        <source>{name} is no transcript ({why})</source>
        <translation>{name} ist kein Transkript ({why})</translation>
    </message>
    <message>
        <source>{name} begins after the end of the recording, so it is the transcript of another one</source>
        <translation>{name} beginnt nach dem Ende der Aufnahme und ist deshalb das Transkript einer anderen</translation>
    </message>
    <message>
        <source>{name} is too large for a transcript</source>
        <translation>{name} ist zu groß für ein Transkript</translation>
    </message>
    <message>
        <source>{name} is no file</source>
        <translation>{name} ist keine Datei</translation>
    </message>
    <message>
        <source>{name} holds no captions</source>
        <translation>{name} enthält keine Untertitel</translation>
    </message>
    <message>
        <source>a part of Reely, {file}, cannot be read ({why})</source>
        <translation>Ein Teil von Reely, {file}, lässt sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>{host} cannot be reached, or not for long ({why})</source>
        <translation>{host} ist nicht oder nicht lange erreichbar ({why})</translation>
    </message>
    <message>
        <source>{host} does not give {file}: {why}</source>
        <translation>{host} gibt {file} nicht heraus: {why}</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>Der Server antwortet {status}</translation>
    </message>
    <message>
        <source>it sends on to where nothing is encrypted</source>
        <translation>Er verweist dorthin, wo nichts verschlüsselt ist</translation>
    </message>
    <message>
        <source>what {host} gives is not the {file} that it should be</source>
        <translation>Was {host} herausgibt, ist nicht {file}, wie sie sein sollte</translation>
    </message>
    <message>
        <source>there is no room for {megabytes} MB in {folder}</source>
        <translation>In {folder} ist kein Platz für {megabytes} MB</translation>
    </message>
    <message>
        <source>no speech found</source>
        <translation>Keine Sprache gefunden</translation>
    </message>
    <message>
        <source>the graphics card could not be used, so the processor listened: {why}; {more}</source>
        <translation>Die Grafikkarte war nicht zu gebrauchen, darum hat der Prozessor zugehört: {why}; {more}</translation>
    </message>
    <message>
        <source>close other programs that use the card, or choose a smaller model</source>
        <translation>Andere Programme schließen, die die Karte nutzen, oder ein kleineres Modell wählen</translation>
    </message>
    <message>
        <source>update the driver of the graphics card</source>
        <translation>Den Treiber der Grafikkarte aktualisieren</translation>
    </message>
    <message>
        <source>install the card&apos;s libraries: reely[cuda]</source>
        <translation>Die Bibliotheken der Karte installieren: reely[cuda]</translation>
    </message>
    <message>
        <source>look at what `nvidia-smi` says of the card</source>
        <translation>Nachsehen, was `nvidia-smi` über die Karte sagt</translation>
    </message>
    <message>
        <source>`reely models list` names those that there are</source>
        <translation>`reely models list` nennt alle, die es gibt</translation>
    </message>
    <message>
        <source>get it with `reely models get {name}`, or choose another one</source>
        <translation>Mit `reely models get {name}` holen oder ein anderes wählen</translation>
    </message>
    <message>
        <source>get it again with `reely models get {name}`, or import it</source>
        <translation>Mit `reely models get {name}` erneut holen oder importieren</translation>
    </message>
    <message>
        <source>get one with `reely models get base`, or import one</source>
        <translation>Mit `reely models get base` eines holen oder eines importieren</translation>
    </message>
    <message>
        <source>import it with `reely models import PATH`; a source checkout gets it in its setup</source>
        <translation>Mit `reely models import PATH` importieren; ein Quellcode-Checkout holt es beim Einrichten</translation>
    </message>
    <message>
        <source>name the folder or an archive of a faster-whisper model, which holds model.bin</source>
        <translation>Den Ordner oder ein Archiv eines faster-whisper-Modells nennen, das model.bin enthält</translation>
    </message>
    <message>
        <source>choose a model of many languages, such as base</source>
        <translation>Ein Modell für viele Sprachen wählen, etwa base</translation>
    </message>
    <message>
        <source>choose a smaller model if memory is short, or try again</source>
        <translation>Bei knappem Arbeitsspeicher ein kleineres Modell wählen, oder erneut versuchen</translation>
    </message>
    <message>
        <source>give an ISO 639-1 code, such as en or de</source>
        <translation>Einen Code nach ISO 639-1 angeben, etwa en oder de</translation>
    </message>
    <message>
        <source>end the name in .json, .srt, .vtt, .ass or .txt</source>
        <translation>Den Namen auf .json, .srt, .vtt, .ass oder .txt enden lassen</translation>
    </message>
    <message>
        <source>give a JSON file as Whisper writes it, or captions</source>
        <translation>Eine JSON-Datei angeben, wie Whisper sie schreibt, oder Untertitel</translation>
    </message>
    <message>
        <source>give the one of this recording</source>
        <translation>Das Transkript dieser Aufnahme angeben</translation>
    </message>
    <message>
        <source>give a JSON file as Whisper writes it, with segments and their words</source>
        <translation>Eine JSON-Datei angeben, wie Whisper sie schreibt, mit Segmenten und deren Wörtern</translation>
    </message>
    <message>
        <source>give an .srt or .vtt file in which each caption has its times</source>
        <translation>Eine .srt- oder .vtt-Datei angeben, in der jeder Untertitel seine Zeiten hat</translation>
    </message>
    <message>
        <source>check the network (https_proxy is honoured) and try again: it goes on where it was cut off</source>
        <translation>Das Netz prüfen (https_proxy wird beachtet) und erneut versuchen: Es geht weiter, wo es abbrach</translation>
    </message>
    <message>
        <source>check whether the network wants a sign-in of its own first, or import it from elsewhere</source>
        <translation>Prüfen, ob das Netz zuerst eine eigene Anmeldung verlangt, oder von anderswo importieren</translation>
    </message>
    <message>
        <source>update Reely, or get it elsewhere and import it</source>
        <translation>Reely aktualisieren, oder es anderswo holen und importieren</translation>
    </message>
    <message>
        <source>free some space</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>check the drive, and whether that folder may be written to</source>
        <translation>Prüfen, ob das Laufwerk in Ordnung ist und in diesen Ordner geschrieben werden darf</translation>
    </message>
    <message>
        <source>open a video in which somebody speaks there</source>
        <translation>Ein Video öffnen, in dem dort jemand spricht</translation>
    </message>
    <message>
        <source>install Reely again</source>
        <translation>Reely neu installieren</translation>
    </message>
    <message>
        <source>wait until it is done</source>
        <translation>Warten, bis es fertig ist</translation>
    </message>
    <message>
        <source>captions cannot be drawn where there is no picture</source>
        <translation>Ohne Bild lassen sich keine Untertitel zeichnen</translation>
    </message>
    <message>
        <source>captions are drawn into the frames</source>
        <translation>in die Bilder werden Untertitel gezeichnet</translation>
    </message>
    <message>
        <source>the caption styles in {name} cannot be read ({why})</source>
        <translation>Die Untertitelstile in {name} lassen sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>the captions cannot be drawn ({why})</source>
        <translation>Die Untertitel lassen sich nicht zeichnen ({why})</translation>
    </message>
    <message>
        <source>the font {name} cannot be read ({why})</source>
        <translation>Die Schrift {name} lässt sich nicht lesen ({why})</translation>
    </message>
    <message>
        <source>the fonts that captions are drawn with are not here</source>
        <translation>Die Schriften für Untertitel fehlen</translation>
    </message>
    <message>
        <source>nothing is said in the clip, so there are no captions in it</source>
        <translation>Im Clip wird nichts gesagt, daher hat er keine Untertitel</translation>
    </message>
    <message>
        <source>the captions leave out what no font of Reely has: {letters}</source>
        <translation>Die Untertitel lassen aus, was keine Schrift von Reely hat: {letters}</translation>
    </message>
    <message>
        <source>{name} holds no words</source>
        <translation>{name} enthält keine Wörter</translation>
    </message>
    <message>
        <source>captions are wanted, and nobody has listened to this video yet</source>
        <translation>Untertitel sind gewünscht, aber dieses Video wurde noch nicht angehört</translation>
    </message>
    <message>
        <source>listen to it first, or switch the captions off</source>
        <translation>es zuerst anhören lassen oder die Untertitel ausschalten</translation>
    </message>
    <message>
        <source>`reely doctor` shows which ffmpeg is used; one with libass is needed</source>
        <translation>`reely doctor` zeigt das verwendete ffmpeg; nötig ist eines mit libass</translation>
    </message>
    <message>
        <source>no key for {provider} is kept</source>
        <translation>Für {provider} ist kein Schlüssel hinterlegt</translation>
    </message>
    <message>
        <source>no model of {provider} is chosen</source>
        <translation>Für {provider} ist kein Modell gewählt</translation>
    </message>
    <message>
        <source>that is no key: it is empty, too long, or holds what keys do not</source>
        <translation>Das ist kein Schlüssel: Er ist leer, zu lang oder enthält unzulässige Zeichen</translation>
    </message>
    <message>
        <source>{provider} would be sent the transcript, all that is said in the video, to {host}, and you have not agreed to that</source>
        <translation>{provider} bekäme das Transkript, also alles Gesagte des Videos, an {host} geschickt, und dem wurde nicht zugestimmt</translation>
    </message>
    <message>
        <source>what is sent cannot be written down in {folder} ({why})</source>
        <translation>Was gesendet wird, lässt sich nicht in {folder} festhalten ({why})</translation>
    </message>
    <message>
        <source>the instruct model gave up ({why})</source>
        <translation>Das Sprachmodell hat aufgegeben ({why})</translation>
    </message>
    <message>
        <source>the instruct model in {folder} cannot be used ({why})</source>
        <translation>Das Sprachmodell in {folder} lässt sich nicht verwenden ({why})</translation>
    </message>
    <message>
        <source>the model at {host} was given only {count} tokens of about {total}</source>
        <translation>Das Modell bei {host} bekam nur {count} von etwa {total} Tokens</translation>
    </message>
    <message>
        <source>what answers at {host} is no such provider</source>
        <translation>Unter {host} antwortet kein solcher Anbieter</translation>
    </message>
    <message>
        <source>what answers at {host} is no such provider ({why})</source>
        <translation>Unter {host} antwortet kein solcher Anbieter ({why})</translation>
    </message>
    <message>
        <source>{host} answered more than any answer holds</source>
        <translation>{host} antwortete mit mehr, als eine Antwort enthält</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why})</source>
        <translation>{host} ist nicht erreichbar ({why})</translation>
    </message>
    <message>
        <source>{host} does not do what it was asked (it answered {status})</source>
        <translation>{host} tut das Verlangte nicht (Antwort: {status})</translation>
    </message>
    <message>
        <source>{host} does not take the key (it answered {status})</source>
        <translation>{host} nimmt den Schlüssel nicht an (Antwort: {status})</translation>
    </message>
    <message>
        <source>{host} has trouble, or was asked too often (it answered {status})</source>
        <translation>{host} hat Schwierigkeiten oder wurde zu oft gefragt (Antwort: {status})</translation>
    </message>
    <message>
        <source>{host} took longer than {seconds} s to answer</source>
        <translation>{host} brauchte länger als {seconds} s für die Antwort</translation>
    </message>
    <message>
        <source>agree with `reely providers agree {provider}`, or leave out --provider to have it judged on this machine</source>
        <translation>mit `reely providers agree {provider}` zustimmen oder --provider weglassen, dann urteilt dieser Computer</translation>
    </message>
    <message>
        <source>check the address and the name of the model in the settings</source>
        <translation>Adresse und Modellnamen in den Einstellungen prüfen</translation>
    </message>
    <message>
        <source>check the address in the settings</source>
        <translation>die Adresse in den Einstellungen prüfen</translation>
    </message>
    <message>
        <source>check the connection and the address, and that the server runs</source>
        <translation>Verbindung und Adresse prüfen, und ob der Server läuft</translation>
    </message>
    <message>
        <source>choose a smaller one in the setting instruct_model</source>
        <translation>ein kleineres in der Einstellung instruct_model wählen</translation>
    </message>
    <message>
        <source>copy it anew from the provider&apos;s page, all of it and nothing else</source>
        <translation>ihn ganz und ohne anderes neu von der Seite des Anbieters kopieren</translation>
    </message>
    <message>
        <source>give it a longer context; in Ollama that is OLLAMA_CONTEXT_LENGTH</source>
        <translation>ihm einen längeren Kontext geben; in Ollama ist das OLLAMA_CONTEXT_LENGTH</translation>
    </message>
    <message>
        <source>give it another one with `reely providers key`</source>
        <translation>mit `reely providers key` einen anderen angeben</translation>
    </message>
    <message>
        <source>give it with `reely providers key {provider}`</source>
        <translation>ihn mit `reely providers key {provider}` angeben</translation>
    </message>
    <message>
        <source>name one with `reely settings set {provider}_model NAME`</source>
        <translation>mit `reely settings set {provider}_model NAME` eines nennen</translation>
    </message>
    <message>
        <source>name the folder of one with `reely settings set instruct_model FOLDER`</source>
        <translation>mit `reely settings set instruct_model FOLDER` den Ordner eines Modells nennen</translation>
    </message>
    <message>
        <source>the guide to providers tells how to make one: docs/how-to/use-a-provider.md</source>
        <translation>die Anleitung zu Anbietern sagt, wie man eines erstellt: docs/how-to/use-a-provider.md</translation>
    </message>
    <message>
        <source>try again later, and look whether the account there has credit</source>
        <translation>später noch einmal versuchen und nachsehen, ob das Konto dort Guthaben hat</translation>
    </message>
    <message>
        <source>try again later, or choose a smaller model</source>
        <translation>später noch einmal versuchen oder ein kleineres Modell wählen</translation>
    </message>
    <message>
        <source>there is no instruct model on this machine</source>
        <translation>Auf diesem Computer ist kein Instruct-Modell</translation>
    </message>
    <message>
        <source>its answer is no JSON</source>
        <translation>seine Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>its answer is no object</source>
        <translation>seine Antwort ist kein Objekt</translation>
    </message>
    <message>
        <source>there is no choice in its answer</source>
        <translation>seine Antwort enthält keine Auswahl</translation>
    </message>
    <message>
        <source>there is no content in its answer</source>
        <translation>seine Antwort enthält nichts</translation>
    </message>
    <message>
        <source>what it chose is no text</source>
        <translation>was er gewählt hat, ist kein Text</translation>
    </message>
    <message>
        <source>it is no model that writes text</source>
        <translation>es ist kein Modell, das Text schreibt</translation>
    </message>
    <message>
        <source>it has no word for yes or no</source>
        <translation>es hat kein Wort für Ja oder Nein</translation>
    </message>
    <message>
        <source>a language model chose it</source>
        <translation>ein Sprachmodell hat es gewählt</translation>
    </message>
    <message>
        <source>{provider} could not be asked, so this machine judged: {why}; {more}</source>
        <translation>{provider} war nicht zu fragen, darum hat dieser Computer geurteilt: {why}; {more}</translation>
    </message>
    <message>
        <source>{provider} named nothing that can be used, so this machine judged</source>
        <translation>{provider} hat nichts Brauchbares genannt, darum hat dieser Computer geurteilt</translation>
    </message>
    <message>
        <source>the transcript was sent to {host}; what was sent is kept in {folder}</source>
        <translation>Das Transkript wurde an {host} gesendet; was gesendet wurde, liegt in {folder}</translation>
    </message>
    <message>
        <source>{host} answered nothing usable about {count} of {parts} parts</source>
        <translation>{host} hat zu {count} von {parts} Teilen nichts Brauchbares geantwortet</translation>
    </message>
    <message>
        <source>it speaks of what you asked for</source>
        <translation>darin geht es um das Gesuchte</translation>
    </message>
    <message>
        <source>it opens with a question</source>
        <translation>beginnt mit einer Frage</translation>
    </message>
    <message>
        <source>it opens on a scene: {line}</source>
        <translation>beginnt mitten in einer Szene: {line}</translation>
    </message>
    <message>
        <source>it opens with a short line: {line}</source>
        <translation>beginnt mit einem kurzen Satz: {line}</translation>
    </message>
    <message>
        <source>it turns after {seconds} s: {line}</source>
        <translation>wendet sich nach {seconds} s: {line}</translation>
    </message>
    <message>
        <source>it tells what happened, step by step</source>
        <translation>erzählt Schritt für Schritt, was geschah</translation>
    </message>
    <message>
        <source>somebody is heard speaking in it</source>
        <translation>jemand kommt darin zu Wort</translation>
    </message>
    <message>
        <source>it ends on a short line: {line}</source>
        <translation>endet mit einem kurzen Satz: {line}</translation>
    </message>
    <message>
        <source>it is said with more voice than the rest</source>
        <translation>ist lebhafter gesprochen als der Rest</translation>
    </message>
    <message>
        <source>there is a pause before it and one after it</source>
        <translation>davor und danach ist eine Pause</translation>
    </message>
    <message>
        <source>it stands by itself</source>
        <translation>steht für sich</translation>
    </message>
    <message>
        <source>it is not of the length that was asked for</source>
        <translation>hat nicht die gewünschte Länge</translation>
    </message>
    <message>
        <source>it cannot be cut out in a pause</source>
        <translation>lässt sich nicht in einer Pause schneiden</translation>
    </message>
    <message>
        <source>it begins or breaks off inside a sentence</source>
        <translation>beginnt oder endet mitten im Satz</translation>
    </message>
    <message>
        <source>it begins with a word that points back to what is left out</source>
        <translation>beginnt mit einem Wort, das auf Weggelassenes verweist</translation>
    </message>
    <message>
        <source>much of it is silence</source>
        <translation>vieles davon ist Stille</translation>
    </message>
    <message>
        <source>it speaks of the recording itself, such as greetings or thanks</source>
        <translation>spricht von der Aufnahme selbst, etwa Begrüßung oder Dank</translation>
    </message>
    <message>
        <source>it uses many big words</source>
        <translation>gebraucht viele große Worte</translation>
    </message>
    <message>
        <source>it is long for a clip</source>
        <translation>ist lang für einen Clip</translation>
    </message>
    <message>
        <source>it is short for a clip</source>
        <translation>ist kurz für einen Clip</translation>
    </message>
    <message>
        <source>its first sentence is long</source>
        <translation>der erste Satz ist lang</translation>
    </message>
    <message>
        <source>its last sentence is long</source>
        <translation>der letzte Satz ist lang</translation>
    </message>
    <message>
        <source>nothing in it clearly turns</source>
        <translation>darin wendet sich nichts deutlich</translation>
    </message>
    <message>
        <source>its first line asks for some patience</source>
        <translation>der erste Satz verlangt etwas Geduld</translation>
    </message>
    <message>
        <source>it explains as much as it tells</source>
        <translation>erklärt ebenso viel, wie es erzählt</translation>
    </message>
    <message>
        <source>its end could be stronger</source>
        <translation>das Ende könnte stärker sein</translation>
    </message>
    <message>
        <source>the talk goes on in the same vein around it</source>
        <translation>ringsum geht das Gespräch im selben Ton weiter</translation>
    </message>
    <message>
        <source>nothing new is left, so what was kept or rejected before is offered again</source>
        <translation>Es ist nichts Neues übrig, deshalb wird noch einmal angeboten, was behalten oder verworfen wurde</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>&amp;Transcript</source>
        <translation>&amp;Transkript</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>{go} goes to a word, {remove} removes it or brings it back, {spell} corrects its spelling.</source>
        <translation>{go} geht zu einem Wort, {remove} entfernt es oder holt es zurück, {spell} korrigiert seine Schreibweise.</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Noch einmal anhören</translation>
    </message>
    <message>
        <source>Have this computer listen, and cut the clip by its words.</source>
        <translation>Dieser Computer hört zu, und der Clip wird nach seinen Wörtern geschnitten.</translation>
    </message>
    <message>
        <source>There is no speech model on this computer. Get one, which takes some minutes, or take the words from a file.</source>
        <translation>Auf diesem Computer ist kein Sprachmodell. Holen Sie eines, was einige Minuten dauert, oder übernehmen Sie die Wörter aus einer Datei.</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Modell holen …</translation>
    </message>
    <message>
        <source>Nobody speaks in this video.</source>
        <translation>In diesem Video spricht niemand.</translation>
    </message>
    <message>
        <source>Model and language</source>
        <translation>Modell und Sprache</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Found by ear</source>
        <translation>Nach Gehör</translation>
    </message>
    <message>
        <source>language found by ear</source>
        <translation>Sprache nach Gehör</translation>
    </message>
    <message>
        <source>Translate to English</source>
        <translation>Ins Englische übersetzen</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>More about the transcript</source>
        <translation>Mehr zum Transkript</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Correct the spelling…</source>
        <translation>Schreibweise korrigieren …</translation>
    </message>
    <message>
        <source>New clip of these words</source>
        <translation>Neuer Clip aus diesen Wörtern</translation>
    </message>
    <message>
        <source>Spelling; Enter keeps it, Esc leaves the word as it is</source>
        <translation>Schreibweise; Eingabe behält sie, Esc lässt das Wort, wie es ist</translation>
    </message>
    <message>
        <source>Find what is said</source>
        <translation>Gesprochenes suchen</translation>
    </message>
    <message>
        <source>Write this instead</source>
        <translation>Stattdessen dies schreiben</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Not said here</source>
        <translation>Kommt nicht vor</translation>
    </message>
    <message>
        <source>Pauses that could go; Enter goes to one, Delete removes it</source>
        <translation>Pausen, die wegkönnen; Eingabe geht zu einer, Entf entfernt sie</translation>
    </message>
    <message>
        <source>List the pauses</source>
        <translation>Pausen auflisten</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>filled pause</source>
        <translation>gefüllte Pause</translation>
    </message>
    <message>
        <source>filler word</source>
        <translation>Füllwort</translation>
    </message>
    <message>
        <source>long silence</source>
        <translation>lange Stille</translation>
    </message>
    <message>
        <source>Take what is said from a file</source>
        <translation>Gesprochenes aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Transcripts and captions</source>
        <translation>Transkripte und Untertitel</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>Transkript speichern</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Words with their times</source>
        <translation>Wörter mit ihren Zeiten</translation>
    </message>
    <message>
        <source>{model}, {language}</source>
        <comment>a model and a language</comment>
        <translation>{model}, {language}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <comment>a file with words</comment>
        <translation>Aus {name}</translation>
    </message>
    <message>
        <source>{share} % sure of this word</source>
        <translation>{share} % sicher bei diesem Wort</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s)</source>
        <translation>
            <numerusform>%n Pause</numerusform>
            <numerusform>%n Pausen</numerusform>
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
        <translation>&amp;Wer beurteilt, was einen Clip wert ist</translation>
    </message>
    <message>
        <source>Reely&apos;s own rules</source>
        <translation>Reelys eigene Regeln</translation>
    </message>
    <message>
        <source>A small model on this computer</source>
        <translation>Ein kleines Modell auf diesem Computer</translation>
    </message>
    <message>
        <source>A server like OpenAI&apos;s, or Ollama</source>
        <translation>OpenAI, Ollama und Ähnliche</translation>
    </message>
    <message>
        <source>Anthropic&apos;s server</source>
        <translation>Der Server von Anthropic</translation>
    </message>
    <message>
        <source>A language model reads what is said, and names sentences. Reely checks them and cuts by itself; where the server cannot be asked, Reely&apos;s own rules judge.</source>
        <translation>Ein Sprachmodell liest, was gesagt wird, und nennt Sätze. Reely prüft sie und schneidet selbst; kann der Server nicht gefragt werden, urteilen Reelys eigene Regeln.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>A model reads the best stretches that Reely&apos;s own rules find. Nothing leaves this computer.</source>
        <translation>Ein Modell liest die besten Stellen, die Reelys eigene Regeln finden. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>&amp;Folder of the model</source>
        <translation>&amp;Ordner des Modells</translation>
    </message>
    <message>
        <source>An instruct model in the form of CTranslate2, with its tokenizer.json. The guide to providers tells how to make one.</source>
        <translation>Ein Instruct-Modell im Format von CTranslate2 mit seiner tokenizer.json. Die Anleitung zu Anbietern sagt, wie man eines macht.</translation>
    </message>
    <message>
        <source>&amp;Address of the server</source>
        <translation>&amp;Adresse des Servers</translation>
    </message>
    <message>
        <source>On this computer: Ollama at http://127.0.0.1:11434/v1, LM Studio at http://127.0.0.1:1234/v1</source>
        <translation>Auf diesem Computer: Ollama unter http://127.0.0.1:11434/v1, LM Studio unter http://127.0.0.1:1234/v1</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Without the name of a model nobody can be asked.</source>
        <translation>Ohne den Namen eines Modells kann niemand gefragt werden.</translation>
    </message>
    <message>
        <source>There are: {models}</source>
        <translation>Es gibt: {models}</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Try and keep it</source>
        <translation>&amp;Prüfen und behalten</translation>
    </message>
    <message>
        <source>F&amp;orget the key</source>
        <translation>Schlüssel &amp;vergessen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>A key for {host} lies in the keychain of this system.</source>
        <translation>Ein Schlüssel für {host} liegt im Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>There is no key for {host}.</source>
        <translation>Für {host} gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>&amp;Send what is said in a video</source>
        <translation>&amp;Das in einem Video Gesagte senden</translation>
    </message>
    <message>
        <source>&amp;Send what is said in a video to {host}</source>
        <translation>&amp;Das in einem Video Gesagte an {host} senden</translation>
    </message>
    <message>
        <source>Without this nothing is sent. What is sent are the words and how long each sentence lasts, when hooks are looked for: no sound, no picture, no name.</source>
        <translation>Ohne dies wird nichts gesendet. Gesendet werden die Wörter und wie lange jeder Satz dauert, wenn Einstiege gesucht werden: kein Ton, kein Bild, kein Name.</translation>
    </message>
    <message>
        <source>This server is on this computer, so nothing leaves it.</source>
        <translation>Dieser Server ist auf diesem Computer, also verlässt ihn nichts.</translation>
    </message>
    <message>
        <source>Show what was s&amp;ent</source>
        <translation>&amp;Gesendetes zeigen</translation>
    </message>
    <message>
        <source>Captions</source>
        <comment>a tab</comment>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Captions of the exported clips</source>
        <translation>Untertitel der exportierten Clips</translation>
    </message>
    <message>
        <source>No captions</source>
        <translation>Keine Untertitel</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Im Bild</translation>
    </message>
    <message>
        <source>In a file beside the clip</source>
        <translation>In einer Datei neben dem Clip</translation>
    </message>
    <message>
        <source>In the picture, and in a file</source>
        <translation>Im Bild und in einer Datei</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Nobody has listened to this video yet, so it is not known what is said in it.</source>
        <translation>Dieses Video wurde noch nicht angehört, darum ist nicht bekannt, was darin gesagt wird.</translation>
    </message>
    <message>
        <source>Reely is listening. The captions appear once it is done.</source>
        <translation>Reely hört zu. Danach erscheinen die Untertitel.</translation>
    </message>
    <message>
        <source>Nothing is said in this video.</source>
        <translation>In diesem Video wird nichts gesagt.</translation>
    </message>
    <message>
        <source>Write them into a file instead</source>
        <translation>Stattdessen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Style of the captions</source>
        <translation>Stil der Untertitel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Word being said</source>
        <translation>Gesagtes Wort</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>Farbe der Buchstaben</translation>
    </message>
    <message>
        <source>Colour of the word being said</source>
        <translation>Farbe des gesagten Wortes</translation>
    </message>
    <message>
        <source>As in the style</source>
        <translation>Wie im Stil</translation>
    </message>
    <message>
        <source>How high the captions stand. They stay where the apps of the platforms lay nothing over them.</source>
        <translation>Wie hoch die Untertitel stehen. Sie bleiben, wo die Apps der Plattformen nichts darüberlegen.</translation>
    </message>
    <message>
        <source>Like this</source>
        <comment>two words in which the styles are shown</comment>
        <translation>So etwa</translation>
    </message>
    <message>
        <source>Word highlight</source>
        <translation>Wort hervorgehoben</translation>
    </message>
    <message>
        <source>Word box</source>
        <translation>Wort im Kasten</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>One word at a time</source>
        <translation>Wort für Wort</translation>
    </message>
    <message>
        <source>Soft box</source>
        <translation>Weicher Kasten</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>Bauchbinde</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{tier} does not draw captions into the picture; a file beside the clip is always there for you.</source>
        <translation>{tier} zeichnet keine Untertitel ins Bild; eine Datei neben dem Clip gibt es immer.</translation>
    </message>
    <message>
        <source>No font of Reely has these letters, so they are left out of the picture: {letters}</source>
        <translation>Keine Schrift von Reely hat diese Zeichen, darum fehlen sie im Bild: {letters}</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>What listens on this computer</source>
        <translation>Was auf diesem Computer zuhört</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Computer wird angesehen …</translation>
    </message>
    <message>
        <source>&amp;Model that listens</source>
        <translation>&amp;Modell, das zuhört</translation>
    </message>
    <message>
        <source>A model that does not hear the language that is spoken is passed over.</source>
        <translation>Ein Modell, das die gesprochene Sprache nicht versteht, wird übergangen.</translation>
    </message>
    <message>
        <source>&amp;Language that is spoken</source>
        <translation>&amp;Gesprochene Sprache</translation>
    </message>
    <message>
        <source>&amp;Put what is said into English</source>
        <translation>Gesprochenes ins &amp;Englische übersetzen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Ja, entfernen</translation>
    </message>
    <message>
        <source>Remove {name}? That frees {size}.</source>
        <translation>{name} entfernen? Das macht {size} frei.</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>Es lässt sich wieder herunterladen.</translation>
    </message>
    <message>
        <source>It cannot be downloaded again from here.</source>
        <translation>Von hier aus lässt es sich nicht wieder herunterladen.</translation>
    </message>
    <message>
        <source>It is the one that listens; then the best of the others does.</source>
        <translation>Es ist das, das zuhört; danach tut es das beste der anderen.</translation>
    </message>
    <message>
        <source>From a folder or a file</source>
        <translation>Aus einem Ordner oder einer Datei</translation>
    </message>
    <message>
        <source>&amp;Import a folder…</source>
        <translation>&amp;Ordner übernehmen …</translation>
    </message>
    <message>
        <source>Import a &amp;file…</source>
        <translation>&amp;Datei übernehmen …</translation>
    </message>
    <message>
        <source>For a computer without a network: the folder, or a ZIP or TAR archive, of any model for faster-whisper.</source>
        <translation>Für einen Computer ohne Netz: der Ordner oder ein ZIP- oder TAR-Archiv irgendeines Modells für faster-whisper.</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>Ein Sprachmodell wählen</translation>
    </message>
    <message>
        <source>Models and archives</source>
        <translation>Modelle und Archive</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>Das beste, das hier ist</translation>
    </message>
    <message>
        <source>The best that is here: {name}</source>
        <translation>Das beste, das hier ist: {name}</translation>
    </message>
    <message>
        <source>{name}, not here</source>
        <translation>{name}, nicht hier</translation>
    </message>
    <message>
        <source>{name}, recommended for this computer</source>
        <translation>{name}, für diesen Computer empfohlen</translation>
    </message>
    <message>
        <source>Reads sentences, for hooks</source>
        <translation>Liest Sätze, für Einstiege</translation>
    </message>
    <message>
        <source>Judges hooks</source>
        <translation>Beurteilt Einstiege</translation>
    </message>
    <message>
        <source>English alone</source>
        <translation>nur Englisch</translation>
    </message>
    <message>
        <source>a hundred languages</source>
        <translation>hundert Sprachen</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>Lizenz {licence}</translation>
    </message>
    <message>
        <source>from {place}</source>
        <translation>von {place}</translation>
    </message>
    <message>
        <source>a model of your own</source>
        <translation>ein eigenes Modell</translation>
    </message>
    <message>
        <source>On this computer.</source>
        <translation>Auf diesem Computer.</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>Nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>On this computer, in the source checkout of Reely.</source>
        <translation>Auf diesem Computer, beim Quelltext von Reely.</translation>
    </message>
    <message>
        <source>Not whole. Download it again, or remove it.</source>
        <translation>Unvollständig. Noch einmal herunterladen oder entfernen.</translation>
    </message>
    <message>
        <source>{came} of {size} have come.</source>
        <translation>{came} von {size} sind da.</translation>
    </message>
    <message>
        <source>It is not offered for download, and can be imported.</source>
        <translation>Es wird nicht zum Herunterladen angeboten und lässt sich übernehmen.</translation>
    </message>
    <message>
        <source>Not measured here yet.</source>
        <translation>Hier noch nicht gemessen.</translation>
    </message>
    <message>
        <source>An hour of speech takes about {time}, measured with {spoken} of it on {device}.</source>
        <translation>Eine Stunde Gesprochenes dauert etwa {time}, gemessen an {spoken} davon auf {device}.</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>dem Prozessor</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>der Grafikkarte</translation>
    </message>
    <message>
        <source>Recommended is the largest model that the memory holds and the processors or the card are made for. Larger ones hear better and take longer.</source>
        <translation>Empfohlen ist das größte Modell, das in den Speicher passt und für das die Prozessoren oder die Karte gemacht sind. Größere verstehen besser und brauchen länger.</translation>
    </message>
    <message>
        <source>“Measure” lets a model listen to the minute in the middle of the open video. Whenever a model has listened, that is measured, too.</source>
        <translation>„Messen“ lässt ein Modell die mittlere Minute des geöffneten Videos anhören. Auch jedes Mal, wenn ein Modell zugehört hat, wird gemessen.</translation>
    </message>
    <message>
        <source>Open a video in which somebody speaks, to measure how long a model takes.</source>
        <translation>Öffnen Sie ein Video, in dem jemand spricht, um zu messen, wie lange ein Modell braucht.</translation>
    </message>
    <message>
        <source>Reely works offline, so nothing can be downloaded; see Network.</source>
        <translation>Reely arbeitet offline, darum lässt sich nichts herunterladen; siehe Netzwerk.</translation>
    </message>
    <message>
        <source>{free} are free where models lie.</source>
        <translation>Wo die Modelle liegen, sind {free} frei.</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n Prozessor</numerusform>
            <numerusform>%n Prozessoren</numerusform>
        </translation>
    </message>
    <message>
        <source>{processors}, {memory} GB of memory.</source>
        <translation>{processors}, {memory} GB Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>No graphics card of NVIDIA&apos;s was found, so the processor listens; cards of other makers cannot be used.</source>
        <translation>Es wurde keine Grafikkarte von NVIDIA gefunden, darum hört der Prozessor zu; Karten anderer Hersteller sind nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>The driver for graphics cards of NVIDIA&apos;s tells of none, so the processor listens. Update it, or look at what “nvidia-smi” says.</source>
        <translation>Der Treiber für Grafikkarten von NVIDIA meldet keine, darum hört der Prozessor zu. Aktualisieren Sie ihn, oder sehen Sie nach, was „nvidia-smi“ sagt.</translation>
    </message>
    <message>
        <source>The graphics card {card} lacks its libraries, so the processor listens. Install them with “{command}”.</source>
        <translation>Der Grafikkarte {card} fehlen ihre Bibliotheken, darum hört der Prozessor zu. Installieren Sie sie mit „{command}“.</translation>
    </message>
    <message>
        <source>The graphics card {card} with {memory} GB is tried first; where it fails, the processor listens.</source>
        <translation>Die Grafikkarte {card} mit {memory} GB wird zuerst versucht; wo das misslingt, hört der Prozessor zu.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
</TS>
