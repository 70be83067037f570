<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AcceptReminders</name>
    <message>
        <source>Accept the reminder: {title}</source>
        <translation>Erinnerung annehmen: {title}</translation>
    </message>
    <message>
        <source>Switch off the reminder: {title}</source>
        <translation>Erinnerung ausschalten: {title}</translation>
    </message>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation>{setting}: {before} → {after}</translation>
    </message>
    <message>
        <source>Saving the setting…</source>
        <translation>Einstellung wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>AddAddressee</name>
    <message>
        <source>Add addressee</source>
        <translation>Empfänger hinzufügen</translation>
    </message>
    <message>
        <source>Saving the addressee…</source>
        <translation>Empfänger wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>AddPanel</name>
    <message>
        <source>Add panel {name}</source>
        <translation>Panel {name} hinzufügen</translation>
    </message>
    <message>
        <source>Saving the panel…</source>
        <translation>Panel wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>AddresseeForm</name>
    <message>
        <source>Add addressee</source>
        <translation>Empfänger hinzufügen</translation>
    </message>
    <message>
        <source>Dr Julie Petit</source>
        <translation>Dr. Julie Petit</translation>
    </message>
    <message>
        <source>General practice</source>
        <translation>Hausarztpraxis</translation>
    </message>
    <message>
        <source>As the clinic writes</source>
        <translation>Wie die Klinik schreibt</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Funktion</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Anschrift</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>A letter needs a name to go to.</source>
        <translation>Ein Brief braucht einen Namen, an den er geht.</translation>
    </message>
</context>
<context>
    <name>AddresseeList</name>
    <message>
        <source>Add addressee…</source>
        <translation>Empfänger hinzufügen…</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>AlarmLimitsModel</name>
    <message>
        <source>Analyte</source>
        <translation>Analyt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Alarm below</source>
        <translation>Alarm unter</translation>
    </message>
    <message>
        <source>Alarm above</source>
        <translation>Alarm über</translation>
    </message>
</context>
<context>
    <name>AnswerNote</name>
    <message>
        <source>Use {reading} (Alt+U)</source>
        <translation>{reading} übernehmen (Alt+U)</translation>
    </message>
</context>
<context>
    <name>AssessmentDetails</name>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Rule {rule}, version {version}. Source: {source}.</source>
        <translation>Regel {rule}, Version {version}. Quelle: {source}.</translation>
    </message>
    <message>
        <source>These settings hold for the whole clinic; the history says who changed them.</source>
        <translation>Diese Einstellungen gelten für die ganze Klinik; das Protokoll sagt, wer sie geändert hat.</translation>
    </message>
    <message>
        <source>Not evaluable</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>To keep in mind: {caveats}</source>
        <translation>Zu beachten: {caveats}</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>Die Regel in Worten</translation>
    </message>
    <message>
        <source>{title}: inputs, rule and settings</source>
        <translation>{title}: Werte, Regel und Einstellungen</translation>
    </message>
    <message>
        <source>Where it can be read in several ways</source>
        <translation>Wo mehrere Lesarten möglich sind</translation>
    </message>
    <message>
        <source>Read-only: the settings of this clinic cannot be changed here.</source>
        <translation>Nur lesen: Die Einstellungen dieser Klinik lassen sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>Enter {what}…</source>
        <translation>{what} eingeben…</translation>
    </message>
    <message>
        <source>In force: {settings}.</source>
        <translation>Es gilt: {settings}.</translation>
    </message>
    <message>
        <source>Not verified ({mark}): {what}.</source>
        <translation>Nicht überprüft ({mark}): {what}.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Klinisch</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Wie publiziert</translation>
    </message>
    <message>
        <source>Values the assessment looked at</source>
        <translation>Werte, die in die Beurteilung eingingen</translation>
    </message>
</context>
<context>
    <name>AssessmentInputsModel</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Go there (Return)</source>
        <translation>Dorthin gehen (Enter)</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, Zeile {row}</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>nicht nachgewiesen</translation>
    </message>
    <message>
        <source>missing: {reason}</source>
        <translation>fehlt: {reason}</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>Tag {n}</translation>
    </message>
    <message>
        <source>{analyte} {value} on {date}</source>
        <translation>{analyte} {value} am {date}</translation>
    </message>
    <message>
        <source>{analyte} {value} at {date}</source>
        <translation>{analyte} {value} an {date}</translation>
    </message>
    <message>
        <source>as entered: {texts}</source>
        <translation>wie eingegeben: {texts}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Therapie</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Work-up</source>
        <translation>Abklärung</translation>
    </message>
    <message>
        <source>Parentage of clone</source>
        <translation>Abstammung eines Klons</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>Quelldatei</translation>
    </message>
    <message>
        <source>Clinic file</source>
        <translation>Klinikdatei</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Import of {files}</source>
        <translation>Import von {files}</translation>
    </message>
    <message>
        <source>import of {files}</source>
        <translation>Import von {files}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} below</source>
        <translation>Alarmgrenze für {analyte}, unten</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} above</source>
        <translation>Alarmgrenze für {analyte}, oben</translation>
    </message>
    <message>
        <source>accepted by {by} on {date}</source>
        <translation>angenommen von {by} am {date}</translation>
    </message>
    <message>
        <source>Follow-up schedule</source>
        <translation>Nachsorgeplan</translation>
    </message>
    <message>
        <source>Gene panel {code}</source>
        <translation>Genpanel {code}</translation>
    </message>
    <message>
        <source>the clinic’s own</source>
        <translation>der eigene der Klinik</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>Sprache der Briefe</translation>
    </message>
    <message>
        <source>Letterhead, logo</source>
        <translation>Briefkopf, Logo</translation>
    </message>
    <message>
        <source>Signature, image</source>
        <translation>Unterschrift, Bild</translation>
    </message>
    <message>
        <source>Signature, {field}</source>
        <translation>Unterschrift, {field}</translation>
    </message>
    <message>
        <source>Letterhead, {field}</source>
        <translation>Briefkopf, {field}</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} Patienten</translation>
    </message>
    <message>
        <source>1 treatment</source>
        <translation>1 Therapie</translation>
    </message>
    <message>
        <source>{n} treatments</source>
        <translation>{n} Therapien</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 Visite</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} Visiten</translation>
    </message>
    <message>
        <source>1 laboratory</source>
        <translation>1 Labor</translation>
    </message>
    <message>
        <source>{n} laboratories</source>
        <translation>{n} Labore</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Wert</translation>
    </message>
    <message>
        <source>{n} results</source>
        <translation>{n} Werte</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} Ereignisse</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 Probe</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation>{n} Proben</translation>
    </message>
    <message>
        <source>1 variant</source>
        <translation>1 Variante</translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation>{n} Varianten</translation>
    </message>
    <message>
        <source>1 work-up</source>
        <translation>1 Abklärung</translation>
    </message>
    <message>
        <source>{n} work-ups</source>
        <translation>{n} Abklärungen</translation>
    </message>
    <message>
        <source>1 parentage of clones</source>
        <translation>1 Abstammung von Klonen</translation>
    </message>
    <message>
        <source>{n} parentages of clones</source>
        <translation>{n} Abstammungen von Klonen</translation>
    </message>
    <message>
        <source>1 source file</source>
        <translation>1 Quelldatei</translation>
    </message>
    <message>
        <source>{n} source files</source>
        <translation>{n} Quelldateien</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Letters for several patients</source>
        <translation>Briefe für mehrere Patienten</translation>
    </message>
    <message>
        <source>Name, number, birth date</source>
        <translation>Name, Nr., Geburtstag</translation>
    </message>
    <message>
        <source>Search patients by name, number or birth date</source>
        <translation>Patienten nach Name, Nummer oder Geburtsdatum suchen</translation>
    </message>
    <message>
        <source>Patients; Space chooses</source>
        <translation>Patienten; Leertaste wählt aus</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Language of the letters</source>
        <translation>Sprache der Briefe</translation>
    </message>
    <message>
        <source>Each reader’s language</source>
        <translation>Sprache des Empfängers</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Issue and keep each letter</source>
        <translation>Jeden Brief ausstellen und aufbewahren</translation>
    </message>
    <message>
        <source>Save the PDFs in a folder</source>
        <translation>PDFs in einem Ordner speichern</translation>
    </message>
    <message>
        <source>What became of each letter</source>
        <translation>Was aus jedem Brief wurde</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Briefe schreiben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Into {folder}. The PDFs are not encrypted; their names are numbers.</source>
        <translation>Nach {folder}. Die PDFs sind nicht verschlüsselt; sie heißen nach Nummern.</translation>
    </message>
    <message>
        <source>{done} of {total} letters…</source>
        <translation>{done} von {total} Briefen…</translation>
    </message>
    <message>
        <source>{n} of {total} chosen</source>
        <translation>{n} von {total} gewählt</translation>
    </message>
    <message>
        <source>Choose where the letters go.</source>
        <translation>Wählen, wohin die Briefe gehen.</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Alle gezeigten wählen</translation>
    </message>
    <message>
        <source>Choose none shown</source>
        <translation>Keinen gezeigten wählen</translation>
    </message>
</context>
<context>
    <name>BrowsePatients</name>
    <message>
        <source>Reading the patients…</source>
        <translation>Patienten werden gelesen…</translation>
    </message>
    <message>
        <source>synthetic data</source>
        <translation>synthetische Daten</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} Patienten</translation>
    </message>
</context>
<context>
    <name>CautionStrip</name>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
</context>
<context>
    <name>CentredCard</name>
    <message>
        <source>Follow-up after CD19 CAR T-cell therapy</source>
        <translation>Nachsorge nach CD19-CAR-T-Zelltherapie</translation>
    </message>
</context>
<context>
    <name>ChangeRules</name>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation>{setting}: {before} → {after}</translation>
    </message>
    <message>
        <source>Saving the setting…</source>
        <translation>Einstellung wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>ChooseReading</name>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation>{setting}: {before} → {after}</translation>
    </message>
    <message>
        <source>Reading of immune reconstitution as published</source>
        <translation>Lesart der Immunrekonstitution wie publiziert</translation>
    </message>
    <message>
        <source>Clinical reading of immune reconstitution</source>
        <translation>Klinische Lesart der Immunrekonstitution</translation>
    </message>
    <message>
        <source>Saving the setting…</source>
        <translation>Einstellung wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>ClinicPage</name>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeits­liste</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstel­lungen</translation>
    </message>
    <message>
        <source>1 patient is due or late</source>
        <translation>1 Patient fällig oder überfällig</translation>
    </message>
    <message>
        <source>{n} patients are due or late</source>
        <translation>{n} Patienten fällig oder überfällig</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>Patient wählen</translation>
    </message>
    <message>
        <source>Ctrl+F searches by name, number or birth date.</source>
        <translation>Strg+F sucht nach Name, Nummer oder Geburtsdatum.</translation>
    </message>
</context>
<context>
    <name>ClonesCards</name>
    <message>
        <source>The chosen variant, the samples and the assessments</source>
        <translation>Die gewählte Variante, die Proben und die Beurteilungen</translation>
    </message>
</context>
<context>
    <name>ClonesControls</name>
    <message>
        <source>Over time</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>Before–after</source>
        <translation>Vorher–nachher</translation>
    </message>
    <message>
        <source>Fish plot</source>
        <translation>Fish-Plot</translation>
    </message>
    <message>
        <source>View of the clones</source>
        <translation>Ansicht der Klone</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>Scale of the VAF</source>
        <translation>Skala der VAF</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>Sample after the infusion</source>
        <translation>Probe nach der Infusion</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Parentage…</source>
        <translation>Abstammung…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>All samples and genes, day 0 as it was</source>
        <translation>Alle Proben und Gene, Tag 0 wie zuvor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>VAF</source>
        <translation>VAF</translation>
    </message>
    <message>
        <source>last sample</source>
        <translation>letzte Probe</translation>
    </message>
    <message>
        <source>at t-MN</source>
        <translation>bei t-MN</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Genes: {shown} of {all}</source>
        <translation>Gene: {shown} von {all}</translation>
    </message>
</context>
<context>
    <name>ClonesModel</name>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Gene and change</source>
        <translation>Gen und Veränderung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>From the first to the last sample that says how much there was</source>
        <translation>Von der ersten bis zur letzten Probe, die eine Menge angibt</translation>
    </message>
    <message>
        <source>Growth per year</source>
        <translation>Wachstum pro Jahr</translation>
    </message>
    <message>
        <source>Rate r of ln VAF per year with its 95 % interval</source>
        <translation>Rate r von ln VAF pro Jahr mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Doubling</source>
        <translation>Verdopplung</translation>
    </message>
    <message>
        <source>Doubling time: ln 2 / r, of a growing clone</source>
        <translation>Verdopplungszeit: ln 2 / r eines wachsenden Klons</translation>
    </message>
</context>
<context>
    <name>ClonesPage</name>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Go on with the sample…</source>
        <translation>Probe weiter eingeben…</translation>
    </message>
    <message>
        <source>Add sample…</source>
        <translation>Probe hinzufügen…</translation>
    </message>
    <message>
        <source>{n} of {all} samples</source>
        <translation>{n} von {all} Proben</translation>
    </message>
    <message>
        <source>{n} of {all} variants</source>
        <translation>{n} von {all} Varianten</translation>
    </message>
    <message>
        <source>Hidden: {what}.</source>
        <translation>Ausgeblendet: {what}.</translation>
    </message>
    <message>
        <source>Change, growth and doubling time are of all samples.</source>
        <translation>Änderung, Wachstum und Verdopplungszeit gelten für alle Proben.</translation>
    </message>
</context>
<context>
    <name>CohortDisplayCard</name>
    <message>
        <source>Display</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} Monate</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>Fitted: as long as five patients are followed. Tables hold every patient in any case.</source>
        <translation>Angepasst: solange fünf Patienten beobachtet sind. Tabellen enthalten in jedem Fall alle Patienten.</translation>
    </message>
</context>
<context>
    <name>CohortFigure</name>
    <message>
        <source>Show as</source>
        <translation>Zeigen als</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CohortHead</name>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>Analysen</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Show script</source>
        <translation>Skript zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Figure (PNG, SVG, PDF)…</source>
        <translation>&amp;Abbildung (PNG, SVG, PDF)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV, Excel, Word)…</source>
        <translation>&amp;Tabelle (CSV, Excel, Word)…</translation>
    </message>
    <message>
        <source>&amp;Reproducible bundle…</source>
        <translation>&amp;Reproduzierbares Paket…</translation>
    </message>
</context>
<context>
    <name>CohortNames</name>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Table 1</source>
        <translation>Tabelle 1</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Time courses</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>Überleben</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>Infections and NRM</source>
        <translation>Infektionen, NRM</translation>
    </message>
    <message>
        <source>t-MN</source>
        <translation>t-MN</translation>
    </message>
    <message>
        <source>Swimmer</source>
        <translation>Swimmer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Who is in</source>
        <translation>Wer dazugehört</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Nachbeobachtung</translation>
    </message>
    <message>
        <source>Before the infusion</source>
        <translation>Vor der Infusion</translation>
    </message>
    <message>
        <source>Course after it</source>
        <translation>Verlauf danach</translation>
    </message>
    <message>
        <source>Time to recovery</source>
        <translation>Zeit bis zur Erholung</translation>
    </message>
    <message>
        <source>By response</source>
        <translation>Nach Ansprechen</translation>
    </message>
    <message>
        <source>State at progression</source>
        <translation>Zustand bei Progress</translation>
    </message>
    <message>
        <source>Survival from a landmark</source>
        <translation>Überleben ab einer Landmarke</translation>
    </message>
    <message>
        <source>First infection</source>
        <translation>Erste Infektion</translation>
    </message>
    <message>
        <source>Non-relapse mortality</source>
        <translation>Nicht-Rezidiv-Mortalität</translation>
    </message>
    <message>
        <source>Incidence</source>
        <translation>Inzidenz</translation>
    </message>
    <message>
        <source>Survival from t-MN</source>
        <translation>Überleben ab t-MN</translation>
    </message>
    <message>
        <source>Findings at t-MN</source>
        <translation>Befunde bei t-MN</translation>
    </message>
    <message>
        <source>Risk factors, matching</source>
        <translation>Risikofaktoren, Matching</translation>
    </message>
    <message>
        <source>Clones before and after</source>
        <translation>Klone vorher, nachher</translation>
    </message>
    <message>
        <source>Any of the three</source>
        <translation>Eines der drei</translation>
    </message>
    <message>
        <source>CD4 T cells</source>
        <translation>CD4-T-Zellen</translation>
    </message>
    <message>
        <source>B cells</source>
        <translation>B-Zellen</translation>
    </message>
    <message>
        <source>Progression-free survival</source>
        <translation>Progressionsfreies Überleben</translation>
    </message>
    <message>
        <source>Overall survival</source>
        <translation>Gesamtüberleben</translation>
    </message>
    <message>
        <source>Before and at t-MN</source>
        <translation>Vorher und bei t-MN</translation>
    </message>
    <message>
        <source>Before and last sample</source>
        <translation>Vorher und letzte Probe</translation>
    </message>
    <message>
        <source>Any infection</source>
        <translation>Jede Infektion</translation>
    </message>
    <message>
        <source>Bacterial</source>
        <translation>Bakteriell</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Severe bacterial</source>
        <translation>Schwer und bakteriell</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie publiziert</translation>
    </message>
    <message>
        <source>clinical</source>
        <translation>klinisch</translation>
    </message>
    <message>
        <source>as the clinic set it</source>
        <translation>wie von der Klinik eingestellt</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>den Tag</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>den Monat</translation>
    </message>
    <message>
        <source>earliest day</source>
        <translation>frühester Tag</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>latest day</source>
        <translation>spätester Tag</translation>
    </message>
    <message>
        <source>Progression or relapse</source>
        <translation>Progress oder Rezidiv</translation>
    </message>
    <message>
        <source>Next-line treatment</source>
        <translation>Folgetherapie</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>95 % confidence bands</source>
        <translation>95-%-Konfidenzbänder</translation>
    </message>
    <message>
        <source>Competing events (thin)</source>
        <translation>Konkurrierende (dünn)</translation>
    </message>
    <message>
        <source>Table under the curves</source>
        <translation>Tabelle unter den Kurven</translation>
    </message>
    <message>
        <source>1 − Kaplan–Meier for contrast</source>
        <translation>1 − Kaplan-Meier zum Vergleich</translation>
    </message>
    <message>
        <source>Mean ± SEM, not median</source>
        <translation>Mittel ± SEM statt Median</translation>
    </message>
    <message>
        <source>Subdistribution (Fine–Gray), not Cox</source>
        <translation>Fine-Gray statt Cox</translation>
    </message>
</context>
<context>
    <name>CohortPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was worked out.</source>
        <translation>Angehalten. Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>The records have changed: this is as of {time}.</source>
        <translation>Die Akten haben sich geändert: Dies ist der Stand von {time}.</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>No patients yet. Enter or import patients; the cohort is made of their records.</source>
        <translation>Noch keine Patienten. Patienten eingeben oder importieren; die Kohorte entsteht aus ihren Akten.</translation>
    </message>
    <message>
        <source>Nobody is in this cohort. On the left stands why; other choices let more patients in.</source>
        <translation>Niemand gehört zu dieser Kohorte. Links steht, warum; eine andere Auswahl lässt mehr Patienten zu.</translation>
    </message>
</context>
<context>
    <name>CohortPanel</name>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>End point</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Only who was measured</source>
        <translation>Nur Gemessene</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>keine Gruppen</translation>
    </message>
    <message>
        <source>Laboratory value</source>
        <translation>Laborwert</translation>
    </message>
    <message>
        <source>Landmark, days after infusion</source>
        <translation>Landmarke, Tage nach Infusion</translation>
    </message>
    <message>
        <source>Competing events</source>
        <translation>Konkurrierende Ereignisse</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>CohortPopulationCard</name>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Infused from</source>
        <translation>Infusion ab</translation>
    </message>
    <message>
        <source>Infused until</source>
        <translation>Infusion bis</translation>
    </message>
    <message>
        <source>Infusion known to</source>
        <translation>Infusion bekannt auf</translation>
    </message>
    <message>
        <source>Recovery read</source>
        <translation>Lesart der Erholung</translation>
    </message>
    <message>
        <source>Partial dates stand for</source>
        <translation>Unvollständiges Datum gilt als</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the population</source>
        <translation>Population auswählen</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{n} von {of}</translation>
    </message>
    <message>
        <source>Records as of {time}</source>
        <translation>Akten, Stand {time}</translation>
    </message>
    <message>
        <source>Show these patients</source>
        <translation>Diese Patienten zeigen</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Infused {first} to {last}</source>
        <translation>Infusion {first} bis {last}</translation>
    </message>
    <message>
        <source>Infused from {first}</source>
        <translation>Infusion ab {first}</translation>
    </message>
    <message>
        <source>Infused until {last}</source>
        <translation>Infusion bis {last}</translation>
    </message>
    <message>
        <source>Infused at any time</source>
        <translation>Jedes Infusionsdatum</translation>
    </message>
    <message>
        <source>recovery {reading}</source>
        <translation>Erholung {reading}</translation>
    </message>
</context>
<context>
    <name>CohortSide</name>
    <message>
        <source>Partial dates</source>
        <translation>Unvollständige Datumsangaben</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>So zu lesen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Four can be told apart, no more.</source>
        <translation>Mehr als vier lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Nobody to compare yet. Choose two to four patients.</source>
        <translation>Noch niemand zum Vergleichen. Zwei bis vier Patienten wählen.</translation>
    </message>
    <message>
        <source>One patient so far. Choose a second one to compare with.</source>
        <translation>Bisher ein Patient. Einen zweiten zum Vergleichen wählen.</translation>
    </message>
    <message>
        <source>Choose one more patient: {n} of {most} are compared.</source>
        <translation>Einen weiteren Patienten wählen: {n} von {most} im Vergleich.</translation>
    </message>
    <message>
        <source>Compare patients</source>
        <translation>Patienten vergleichen</translation>
    </message>
    <message>
        <source>Patients compared</source>
        <translation>Verglichene Patienten</translation>
    </message>
    <message>
        <source>Add a patient…</source>
        <translation>Patient hinzufügen…</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Two-scale</source>
        <translation>Zweiteilig</translation>
    </message>
    <message>
        <source>Log days</source>
        <translation>Log. Tage</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>Abbildung…</translation>
    </message>
    <message>
        <source>Back to the patient</source>
        <translation>Zurück zum Patienten</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
</context>
<context>
    <name>CreateClinic</name>
    <message>
        <source>New clinic file</source>
        <translation>Neue Klinikdatei</translation>
    </message>
    <message>
        <source>Creating the clinic file…</source>
        <translation>Klinikdatei wird angelegt…</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>New clinic</source>
        <translation>Neue Klinik</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose where the clinic file stands</source>
        <translation>Wählen, wo die Klinikdatei liegt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Your &amp;name, as it stands in the history</source>
        <translation>Ihr &amp;Name, wie er im Protokoll steht</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;wiederholen</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Create clinic</source>
        <translation>Klinik anlegen</translation>
    </message>
    <message>
        <source>Write the passphrase down and keep it in a safe place. If it is lost, nobody can open this file again, not even we.</source>
        <translation>Die Passphrase aufschreiben und sicher verwahren. Geht sie verloren, kann niemand diese Datei je wieder öffnen, auch wir nicht.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Four words or more are easy to remember and hard to guess.</source>
        <translation>Ab vier Wörtern: leicht zu merken, schwer zu erraten.</translation>
    </message>
    <message>
        <source>Too short: at least {n} characters.</source>
        <translation>Zu kurz: mindestens {n} Zeichen.</translation>
    </message>
    <message>
        <source>Long enough; {n} characters or more are better.</source>
        <translation>Lang genug; {n} oder mehr Zeichen sind besser.</translation>
    </message>
    <message>
        <source>Good length.</source>
        <translation>Gute Länge.</translation>
    </message>
    <message>
        <source>Choose where the clinic file shall stand.</source>
        <translation>Wählen, wo die Klinikdatei liegen soll.</translation>
    </message>
    <message>
        <source>Type your name: the history says who changed what.</source>
        <translation>Namen eingeben: Das Protokoll sagt, wer was geändert hat.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {n} characters.</source>
        <translation>Die Passphrase braucht mindestens {n} Zeichen.</translation>
    </message>
    <message>
        <source>Type the passphrase a second time.</source>
        <translation>Die Passphrase ein zweites Mal eingeben.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Die beiden Passphrasen sind verschieden. Bitte noch einmal eingeben.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>DD</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>MM</translation>
    </message>
    <message>
        <source>YYYY</source>
        <translation>JJJJ</translation>
    </message>
    <message>
        <source>Return takes it.</source>
        <translation>Enter übernimmt es.</translation>
    </message>
    <message>
        <source>{date} · day {first} to {last}</source>
        <translation>{date} · Tag {first} bis {last}</translation>
    </message>
    <message>
        <source>{date} · day {day}</source>
        <translation>{date} · Tag {day}</translation>
    </message>
    <message>
        <source>{date} · day {day} · planned day {planned}</source>
        <translation>{date} · Tag {day} · geplanter Tag {planned}</translation>
    </message>
    <message>
        <source>Type a date ({example}), “t” for today, “-3” for three days ago or “d90” for day 90.</source>
        <translation>Ein Datum eingeben ({example}), „h“ für heute, „-3“ für vor drei Tagen oder „d90“ für Tag 90.</translation>
    </message>
</context>
<context>
    <name>DeleteForm</name>
    <message>
        <source>Why (kept in the history)</source>
        <translation>Grund (bleibt im Protokoll)</translation>
    </message>
    <message>
        <source>Why it is deleted</source>
        <translation>Warum gelöscht wird</translation>
    </message>
    <message>
        <source>It can be taken back with Undo, and stays readable in the history.</source>
        <translation>Lässt sich rückgängig machen und bleibt im Protokoll lesbar.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DeletePatient</name>
    <message>
        <source>The clinic is open for reading only: nobody can be deleted.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet: Niemand kann gelöscht werden.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>Delete patient {number}</source>
        <translation>Patient {number} löschen</translation>
    </message>
    <message>
        <source>Deleting the patient…</source>
        <translation>Patient wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>DeletePatientForm</name>
    <message>
        <source>Delete patient</source>
        <translation>Patient löschen</translation>
    </message>
    <message>
        <source>{name} · No. {number}</source>
        <translation>{name} · Nr. {number}</translation>
    </message>
    <message>
        <source>With the patient goes:</source>
        <translation>Mit dem Patienten gehen:</translation>
    </message>
    <message>
        <source>What is deleted stays in the audit trail of the file. Undo brings it back until the clinic is locked; unfinished texts do not come back.</source>
        <translation>Gelöschtes bleibt im Protokoll der Datei. Rückgängig holt es zurück, bis die Klinik gesperrt wird; unfertige Texte kommen nicht zurück.</translation>
    </message>
    <message>
        <source>Why is the patient deleted?</source>
        <translation>Warum wird der Patient gelöscht?</translation>
    </message>
    <message>
        <source>The number once more: {number}</source>
        <translation>Die Nummer noch einmal: {number}</translation>
    </message>
    <message>
        <source>Nothing is stored of this patient yet.</source>
        <translation>Zu diesem Patienten ist noch nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>EditLaboratories</name>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>Looking which results this concerns…</source>
        <translation>Es wird nachgesehen, welche Werte dies betrifft…</translation>
    </message>
    <message>
        <source>new laboratory {name}</source>
        <translation>Neues Labor {name}</translation>
    </message>
    <message>
        <source>change of laboratory {name}</source>
        <translation>Änderung des Labors {name}</translation>
    </message>
    <message>
        <source>Saving the laboratory…</source>
        <translation>Labor wird gespeichert…</translation>
    </message>
    <message>
        <source>deletion of laboratory {name}</source>
        <translation>Löschung des Labors {name}</translation>
    </message>
    <message>
        <source>Deleting the laboratory…</source>
        <translation>Labor wird gelöscht…</translation>
    </message>
    <message>
        <source>{name} is not deleted: a result or sample is from it.</source>
        <translation>{name} wird nicht gelöscht: Ein Wert oder eine Probe stammt von dort.</translation>
    </message>
    <message>
        <source>{name} is not deleted: {n} results or samples are from it.</source>
        <translation>{name} wird nicht gelöscht: {n} Werte oder Proben stammen von dort.</translation>
    </message>
    <message>
        <source>“&lt;limit” of {analyte} from {laboratory} now means not detected. Results read differently: {results}; patients: {patients}.</source>
        <translation>„&lt;Grenze“ von {analyte} aus {laboratory} bedeutet nun nicht nachgewiesen. Anders gelesene Werte: {results}; Patienten: {patients}.</translation>
    </message>
    <message>
        <source>“&lt;limit” of {analyte} from {laboratory} no longer means not detected. Results read differently: {results}; patients: {patients}.</source>
        <translation>„&lt;Grenze“ von {analyte} aus {laboratory} bedeutet nicht mehr nicht nachgewiesen. Anders gelesene Werte: {results}; Patienten: {patients}.</translation>
    </message>
    <message>
        <source>The reference range of {analytes} changes for days gone by as well, and with it the flags H and L. “New values from this day on” leaves the past as it was.</source>
        <translation>Der Referenzbereich von {analytes} ändert sich auch für vergangene Tage und mit ihm die Zeichen H und L. „Neue Werte ab diesem Tag“ lässt Vergangenes, wie es war.</translation>
    </message>
    <message>
        <source>Numbers of {analytes} typed without a unit are in another unit from now on; stored values stay as they are.</source>
        <translation>Zahlen für {analytes}, die ohne Einheit eingegeben werden, haben ab jetzt eine andere Einheit; gespeicherte Werte bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>EditLetterhead</name>
    <message>
        <source>The clinic is open for reading only: its letterhead cannot be changed.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet: Ihr Briefkopf kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>This image is too large to be kept ({n} kB at most). Save it smaller.</source>
        <translation>Dieses Bild ist zu groß (höchstens {n} kB). Bitte kleiner speichern.</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Bild wird gelesen…</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Change letterhead</source>
        <translation>Briefkopf ändern</translation>
    </message>
    <message>
        <source>Saving the letterhead…</source>
        <translation>Briefkopf wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>EditSchedule</name>
    <message>
        <source>Follow the schedule {name}</source>
        <translation>Dem Plan {name} folgen</translation>
    </message>
    <message>
        <source>Saving the schedule…</source>
        <translation>Plan wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>EmptyClinicPage</name>
    <message>
        <source>Start with a patient</source>
        <translation>Mit einem Patienten beginnen</translation>
    </message>
    <message>
        <source>Enter one, bring the clinic’s records in from tables, or look around in the demo first.</source>
        <translation>Einen eingeben, die Daten der Klinik aus Tabellen holen oder erst die Demo ansehen.</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>A number is enough to begin with; the rest can come later.</source>
        <translation>Eine Nummer genügt für den Anfang; das Übrige kann folgen.</translation>
    </message>
    <message>
        <source>New patient…</source>
        <translation>Neuer Patient…</translation>
    </message>
    <message>
        <source>Import records</source>
        <translation>Daten importieren</translation>
    </message>
    <message>
        <source>CSV tables of patients, results, events or variants. You see every row before it is stored.</source>
        <translation>CSV-Tabellen von Patienten, Werten, Ereignissen oder Varianten. Jede Zeile ist zu sehen, bevor sie gespeichert wird.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Demo ansehen</translation>
    </message>
    <message>
        <source>128 synthetic patients in a file of their own, apart from yours.</source>
        <translation>128 synthetische Patienten in einer eigenen Datei, getrennt von Ihren.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
</context>
<context>
    <name>EnterEvent</name>
    <message>
        <source>Delete {what}</source>
        <translation>{what} löschen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>End {what}</source>
        <translation>{what} beenden</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>{what} hinzufügen</translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <translation>{what} bearbeiten</translation>
    </message>
</context>
<context>
    <name>EnterMissing</name>
    <message>
        <source>Wanted: {what}. First the date of the sample, then the value.</source>
        <translation>Gesucht: {what}. Zuerst das Datum der Probe, dann den Wert.</translation>
    </message>
</context>
<context>
    <name>EnterPatient</name>
    <message>
        <source>Saving the patient…</source>
        <translation>Patient wird gespeichert…</translation>
    </message>
    <message>
        <source>New patient {number}</source>
        <translation>Neuer Patient {number}</translation>
    </message>
    <message>
        <source>Edit patient {number}</source>
        <translation>Patient {number} bearbeiten</translation>
    </message>
    <message>
        <source>The clinic is open for reading only: patients cannot be entered or changed.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet: Patienten können nicht eingegeben oder geändert werden.</translation>
    </message>
</context>
<context>
    <name>EnterSample</name>
    <message>
        <source>The clinic is open for reading only: no sample can be entered.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet: Es kann keine Probe eingegeben werden.</translation>
    </message>
    <message>
        <source>New NGS sample, as you left it</source>
        <translation>Neue NGS-Probe, wie zuletzt verlassen</translation>
    </message>
    <message>
        <source>New NGS sample</source>
        <translation>Neue NGS-Probe</translation>
    </message>
    <message>
        <source>NGS sample of {date}</source>
        <translation>NGS-Probe vom {date}</translation>
    </message>
    <message>
        <source>Add NGS sample {date}</source>
        <translation>NGS-Probe {date} hinzufügen</translation>
    </message>
    <message>
        <source>Change NGS sample {date}</source>
        <translation>NGS-Probe {date} ändern</translation>
    </message>
    <message>
        <source>Saving the sample…</source>
        <translation>Probe wird gespeichert…</translation>
    </message>
    <message>
        <source>Delete the NGS sample of {date}?</source>
        <translation>Die NGS-Probe vom {date} löschen?</translation>
    </message>
    <message>
        <source>1 call of a variant goes with it.</source>
        <translation>1 Variantenbefund geht mit ihr.</translation>
    </message>
    <message>
        <source>{n} calls of variants go with it.</source>
        <translation>{n} Variantenbefunde gehen mit ihr.</translation>
    </message>
    <message>
        <source>Delete NGS sample {date}</source>
        <translation>NGS-Probe {date} löschen</translation>
    </message>
    <message>
        <source>Deleting the sample…</source>
        <translation>Probe wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>EnterTreatment</name>
    <message>
        <source>Add {what}</source>
        <translation>{what} hinzufügen</translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <translation>{what} bearbeiten</translation>
    </message>
    <message>
        <source>Edit {what} and move day 0</source>
        <translation>{what} bearbeiten und Tag 0 verschieben</translation>
    </message>
    <message>
        <source>Add {what} and move day 0</source>
        <translation>{what} hinzufügen und Tag 0 verschieben</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>{what} löschen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>CAR T-cell infusion</source>
        <translation>CAR-T-Zell-Infusion</translation>
    </message>
    <message>
        <source>systemic therapy</source>
        <translation>systemische Therapie</translation>
    </message>
</context>
<context>
    <name>EntryFinder</name>
    <message>
        <source>A few letters of its name</source>
        <translation>Ein paar Buchstaben des Namens</translation>
    </message>
    <message>
        <source>Find an analyte</source>
        <translation>Analyt suchen</translation>
    </message>
    <message>
        <source>Analytes found</source>
        <translation>Gefundene Analyte</translation>
    </message>
    <message>
        <source>No analyte has these letters.</source>
        <translation>Kein Analyt hat diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>‘{text}’ is not a date. Write it like 2023-10-24.</source>
        <translation>„{text}“ ist kein Datum. So schreiben: 2023-10-24.</translation>
    </message>
    <message>
        <source>‘{name}’ is no analyte of the catalogue. Check its spelling, or map it to one.</source>
        <translation>„{name}“ ist kein Analyt des Katalogs. Schreibweise prüfen oder einem zuordnen.</translation>
    </message>
    <message>
        <source>{analyte} cannot be converted from ‘{unit}’. Accepted units: {accepted}.</source>
        <translation>{analyte} lässt sich aus „{unit}“ nicht umrechnen. Angenommene Einheiten: {accepted}.</translation>
    </message>
    <message>
        <source>This value of {analyte} is impossible: it must lie between {low} and {high} {unit}.</source>
        <translation>Dieser Wert für {analyte} ist unmöglich: Er muss zwischen {low} und {high} {unit} liegen.</translation>
    </message>
    <message>
        <source>This was changed meanwhile, or is used by something entered later. Nothing was done; look again.</source>
        <translation>Dies wurde inzwischen geändert oder wird von später Eingegebenem gebraucht. Nichts ist geschehen; bitte neu ansehen.</translation>
    </message>
    <message>
        <source>This visit is signed, so nothing in it was changed. Unlock it first, and say why.</source>
        <translation>Diese Visite ist unterschrieben, also blieb alles unverändert. Erst wieder öffnen und den Grund angeben.</translation>
    </message>
    <message>
        <source>The visit stays signed: say why it has to be unlocked.</source>
        <translation>Die Visite bleibt unterschrieben: den Grund angeben, warum sie wieder geöffnet werden muss.</translation>
    </message>
    <message>
        <source>No patient of this clinic has this number or id.</source>
        <translation>Kein Patient dieser Klinik hat diese Nummer oder Kennung.</translation>
    </message>
    <message>
        <source>‘{placeholder}’ in the part ‘{block}’ of the letter stands for nothing this record has. Write the words instead, or take it out.</source>
        <translation>„{placeholder}“ im Teil „{block}“ des Briefs steht für nichts, was diese Akte hat. Stattdessen die Worte schreiben oder es herausnehmen.</translation>
    </message>
    <message>
        <source>The template of this letter cannot be used (line {line}). Install AfterCART again.</source>
        <translation>Die Vorlage dieses Briefs ist nicht brauchbar (Zeile {line}). AfterCART neu installieren.</translation>
    </message>
    <message>
        <source>{problems} So the letter was not issued.</source>
        <translation>{problems} Deshalb wurde der Brief nicht ausgestellt.</translation>
    </message>
    <message>
        <source>This image cannot be used. Choose a PNG or JPEG file below 10 MB that opens elsewhere.</source>
        <translation>Dieses Bild ist nicht brauchbar. Eine PNG- oder JPEG-Datei unter 10 MB wählen, die sich anderswo öffnen lässt.</translation>
    </message>
    <message>
        <source>This analysis only counts and shows: there is nothing in it to compute again in R.</source>
        <translation>Diese Analyse zählt und zeigt nur: In ihr gibt es nichts in R nachzurechnen.</translation>
    </message>
    <message>
        <source>The time in row {row} is negative ({count} in all). Correct it, or leave the row out.</source>
        <translation>Die Zeit in Zeile {row} ist negativ (insgesamt {count}). Berichtigen Sie sie, oder lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>The time in row {row} is infinite ({count} in all). Write a number, or leave the cell empty.</source>
        <translation>Die Zeit in Zeile {row} ist unendlich (insgesamt {count}). Schreiben Sie eine Zahl, oder lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>The event in row {row} is no event code ({count} in all). Use 0 for censored and 1, 2 … for causes.</source>
        <translation>Das Ereignis in Zeile {row} ist kein Ereigniscode (insgesamt {count}). 0 steht für zensiert, 1, 2 … für Ursachen.</translation>
    </message>
    <message>
        <source>Row {row} comes under observation at its time or after it ({count} in all). Entry must be earlier.</source>
        <translation>Zeile {row} kommt erst zu ihrer Endzeit oder danach unter Beobachtung (insgesamt {count}). Der Eintritt muss früher sein.</translation>
    </message>
    <message>
        <source>{column} in row {row} is infinite ({count} in all). Write a number, or leave the cell empty.</source>
        <translation>{column} in Zeile {row} ist unendlich (insgesamt {count}). Schreiben Sie eine Zahl, oder lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>{file} is not where it was. Find it, or open a backup of it.</source>
        <translation>{file} ist nicht mehr dort, wo sie war. Die Datei suchen oder eine Sicherung davon öffnen.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another.</source>
        <translation>Es gibt keinen Ordner {folder}. Erst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>{file} is already there and is not overwritten. Choose another name.</source>
        <translation>{file} gibt es schon und wird nicht überschrieben. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} is empty. Open a backup of it.</source>
        <translation>{file} ist leer. Eine Sicherung davon öffnen.</translation>
    </message>
    <message>
        <source>{file} is an ordinary, unencrypted database, not a clinic file. Choose another file.</source>
        <translation>{file} ist eine gewöhnliche, unverschlüsselte Datenbank, keine Klinikdatei. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{file} is not a clinic file. Choose another file.</source>
        <translation>{file} ist keine Klinikdatei. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The end of {file} is missing: a copy was broken off. Copy it again, or open a backup.</source>
        <translation>Das Ende von {file} fehlt: Eine Kopie brach ab. Neu kopieren oder eine Sicherung öffnen.</translation>
    </message>
    <message>
        <source>{file} is damaged: something changed its bytes from outside. Open a backup of it.</source>
        <translation>{file} ist beschädigt: Die Datei wurde von außen verändert. Eine Sicherung davon öffnen.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of AfterCART. Update AfterCART on this computer.</source>
        <translation>{file} stammt von einer neueren Version von AfterCART. AfterCART auf diesem Computer aktualisieren.</translation>
    </message>
    <message>
        <source>{file} comes from an older version and must be brought up to date first. Open it for writing once.</source>
        <translation>{file} stammt von einer älteren Version und muss erst angepasst werden. Einmal zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>The key file {file} is missing. Put it back beside the clinic file; without it nothing opens.</source>
        <translation>Die Schlüsseldatei {file} fehlt. Wieder neben die Klinikdatei legen; ohne sie lässt sich nichts öffnen.</translation>
    </message>
    <message>
        <source>The key file {file} is damaged. Put back a copy of it from a backup.</source>
        <translation>Die Schlüsseldatei {file} ist beschädigt. Eine Kopie aus einer Sicherung zurücklegen.</translation>
    </message>
    <message>
        <source>The key file {file} was written by a newer version of AfterCART. Update AfterCART here.</source>
        <translation>Die Schlüsseldatei {file} stammt von einer neueren Version von AfterCART. AfterCART hier aktualisieren.</translation>
    </message>
    <message>
        <source>The key file {file} belongs to another clinic file. Put the right one beside it.</source>
        <translation>Die Schlüsseldatei {file} gehört zu einer anderen Klinikdatei. Die richtige daneben legen.</translation>
    </message>
    <message>
        <source>This passphrase does not open {file}. Check Caps Lock and the keyboard’s language.</source>
        <translation>Diese Passphrase öffnet {file} nicht. Feststelltaste und Tastatursprache prüfen.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Passphrase eingeben.</translation>
    </message>
    <message>
        <source>This clinic file has no user {user}. Its users: {users}.</source>
        <translation>Diese Klinikdatei hat keinen Benutzer {user}. Ihre Benutzer: {users}.</translation>
    </message>
    <message>
        <source>This clinic file has several users: {users}. Choose who you are.</source>
        <translation>Diese Klinikdatei hat mehrere Benutzer: {users}. Wählen, wer Sie sind.</translation>
    </message>
    <message>
        <source>{file} is being written to by another user. Wait until they close it, or open it for reading.</source>
        <translation>In {file} schreibt gerade jemand anders. Warten, bis sie geschlossen ist, oder zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>{file} is open for reading only, so nothing was changed. Close it elsewhere and open it again.</source>
        <translation>{file} ist nur zum Lesen geöffnet, also wurde nichts geändert. Anderswo schließen und neu öffnen.</translation>
    </message>
    <message>
        <source>{file} must not be written to. Ask for the right to write, or copy it elsewhere.</source>
        <translation>{file} darf nicht beschrieben werden. Um das Schreibrecht bitten oder anderswohin kopieren.</translation>
    </message>
    <message>
        <source>Nothing may be written in the folder {folder}. Ask for the right to, or choose another.</source>
        <translation>Im Ordner {folder} darf nichts geschrieben werden. Um das Recht bitten oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The disk is full, so {file} was not written. Make room; nothing of before is lost.</source>
        <translation>Der Datenträger ist voll, {file} wurde nicht geschrieben. Platz schaffen; nichts Früheres ist verloren.</translation>
    </message>
    <message>
        <source>{file} cannot be reached. Check the drive or the network, then try again.</source>
        <translation>{file} ist nicht erreichbar. Laufwerk oder Netz prüfen, dann neu versuchen.</translation>
    </message>
    <message>
        <source>There is one with this number or name already ({kind}). Nothing was changed.</source>
        <translation>Mit dieser Nummer oder diesem Namen gibt es schon einen Eintrag ({kind}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The backup {file} is incomplete or was changed. Use another backup.</source>
        <translation>Die Sicherung {file} ist unvollständig oder wurde verändert. Eine andere Sicherung verwenden.</translation>
    </message>
    <message>
        <source>The backup {file} was made by a newer version of AfterCART. Update AfterCART here.</source>
        <translation>Die Sicherung {file} stammt von einer neueren Version von AfterCART. AfterCART hier aktualisieren.</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>{short} · {name}</source>
        <translation>{short} · {name}</translation>
    </message>
    <message>
        <source>Show that death</source>
        <translation>Diesen Tod zeigen</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>ended, or not known</source>
        <translation>beendet/unbekannt</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Andauernd</translation>
    </message>
    <message>
        <source>Karyotype and blasts: add the work-up</source>
        <translation>Karyotyp und Blasten: Abklärung hinzufügen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>by the table</source>
        <translation>nach Tabelle</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Why not the grade of the table</source>
        <translation>Warum nicht der Grad der Tabelle</translation>
    </message>
    <message>
        <source>ASTCT table (Lee 2019), at the worst. Fever is needed, unless something given since took it away; other organs do not count.</source>
        <translation>ASTCT-Tabelle (Lee 2019), im schlimmsten Zustand. Fieber ist nötig, außer etwas seither Gegebenes hat es genommen; andere Organe zählen nicht.</translation>
    </message>
    <message>
        <source>ASTCT table for adults (Lee 2019), at the worst and not due to another cause. Haemorrhage, tremor and myoclonus do not count.</source>
        <translation>ASTCT-Tabelle für Erwachsene (Lee 2019), im schlimmsten Zustand und nicht durch andere Ursache. Blutung, Tremor und Myoklonus zählen nicht.</translation>
    </message>
    <message>
        <source>Stock 2025: 1 no treatment, 2 oral, 3 intravenous or admitted, 4 life-threatening, 5 fatal. The wording is recalled from Hill 2018, not read there.</source>
        <translation>Stock 2025: 1 keine Behandlung, 2 oral, 3 intravenös oder stationär, 4 lebensbedrohlich, 5 tödlich. Der Wortlaut ist nach Hill 2018 erinnert, nicht dort nachgelesen.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Treatment</source>
        <translation>Therapie</translation>
    </message>
    <message>
        <source>Delete {what}?</source>
        <translation>{what} löschen?</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Work-up of t-MN</source>
        <translation>Abklärung der t-MN</translation>
    </message>
    <message>
        <source>{event} grade {grade}</source>
        <translation>{event} Grad {grade}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>{date} · {n} d</source>
        <translation>{date} · {n} T</translation>
    </message>
    <message>
        <source>{what}: no</source>
        <translation>{what}: nein</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>marrow blasts {n} %</source>
        <translation>Blasten im Mark {n} %</translation>
    </message>
    <message>
        <source>blood blasts {n} %</source>
        <translation>Blasten im Blut {n} %</translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>{what} ended today, {date}.</source>
        <translation>{what} heute beendet, {date}.</translation>
    </message>
    <message>
        <source>Nothing of this kind. Show all.</source>
        <translation>Nichts dieser Art. Alle zeigen.</translation>
    </message>
    <message>
        <source>No event yet. Press A and type what happened: CRS, IVIG, infection …</source>
        <translation>Noch kein Ereignis. A drücken und eingeben, was geschah: CRS, IVIG, Infektion …</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>alle Arten</translation>
    </message>
    <message>
        <source>Events and treatment</source>
        <translation>Ereignisse und Therapie</translation>
    </message>
    <message>
        <source>Add… (A)</source>
        <translation>Hinzufügen… (A)</translation>
    </message>
    <message>
        <source>Add treatment (T)</source>
        <translation>Therapie hinzufügen (T)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Return edits · E ended today · Shift+E on another day · Del deletes</source>
        <translation>Enter bearbeitet · E heute beendet · Umschalt+E an anderem Tag · Entf löscht</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Anderer Tag…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ExportAssessments</name>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export all assessments</source>
        <translation>Alle Beurteilungen exportieren</translation>
    </message>
    <message>
        <source>{file}: all assessments of {n} patients.</source>
        <translation>{file}: alle Beurteilungen von {n} Patienten.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Assessing all patients…</source>
        <translation>Alle Patienten werden beurteilt…</translation>
    </message>
</context>
<context>
    <name>ExportCohort</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Vector graphic (*.svg)</source>
        <translation>Vektorgrafik (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>The table in bare numbers (*.csv)</source>
        <translation>Die Tabelle in bloßen Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Bundle (*.zip)</source>
        <translation>Paket (*.zip)</translation>
    </message>
    <message>
        <source>Export the bundle</source>
        <translation>Paket exportieren</translation>
    </message>
    <message>
        <source>Writing the script…</source>
        <translation>Skript wird geschrieben…</translation>
    </message>
    <message>
        <source>Writing the analysis…</source>
        <translation>Analyse wird geschrieben…</translation>
    </message>
    <message>
        <source>{file} is written. It is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} ist geschrieben. Die Datei ist nicht verschlüsselt: nur dort aufbewahren, wo Patientendaten liegen dürfen.</translation>
    </message>
    <message>
        <source>Checking the numbers…</source>
        <translation>Zahlen werden geprüft…</translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the recovery page</source>
        <translation>Seite „Verlauf“ exportieren</translation>
    </message>
    <message>
        <source>Writing the recovery page…</source>
        <translation>Seite „Verlauf“ wird geschrieben…</translation>
    </message>
    <message>
        <source>{file} is written. The PDF is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} ist geschrieben. Das PDF ist nicht verschlüsselt: dort aufbewahren, wo Patientendaten sein dürfen.</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Back to the figure (Esc)</source>
        <translation>Zurück zur Abbildung (Esc)</translation>
    </message>
    <message>
        <source>1 row: every event, criterion and value that is drawn</source>
        <translation>1 Zeile: jedes gezeichnete Ereignis, Kriterium und jeder Wert</translation>
    </message>
    <message>
        <source>{n} rows: every event, criterion and value that is drawn</source>
        <translation>{n} Zeilen: jedes gezeichnete Ereignis, Kriterium und jeder Wert</translation>
    </message>
</context>
<context>
    <name>FigureTableModel</name>
    <message>
        <source>grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>&amp;Export figure…</source>
        <translation>Abbildung &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;what is in view…</source>
        <translation>&amp;Sichtbaren Ausschnitt exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>Figure as &amp;table</source>
        <translation>Abbildung als &amp;Tabelle</translation>
    </message>
    <message>
        <source>Show the who&amp;le time</source>
        <translation>&amp;Gesamten Zeitraum zeigen</translation>
    </message>
</context>
<context>
    <name>FindingStrip</name>
    <message>
        <source>Retype  Alt+R</source>
        <translation>Neu eingeben  Alt+R</translation>
    </message>
    <message>
        <source>Keep…  Alt+K</source>
        <translation>Behalten…  Alt+K</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Use {reading}  Alt+U</source>
        <translation>{reading} übernehmen  Alt+U</translation>
    </message>
    <message>
        <source>Why the value stands</source>
        <translation>Warum der Wert stimmt</translation>
    </message>
    <message>
        <source>checked with the laboratory</source>
        <translation>mit dem Labor geklärt</translation>
    </message>
    <message>
        <source>measured twice</source>
        <translation>zweimal gemessen</translation>
    </message>
    <message>
        <source>expected in this patient</source>
        <translation>bei diesem Patienten erwartet</translation>
    </message>
    <message>
        <source>other method or laboratory</source>
        <translation>andere Methode oder anderes Labor</translation>
    </message>
</context>
<context>
    <name>FindingsForm</name>
    <message>
        <source>Before the export</source>
        <translation>Vor dem Export</translation>
    </message>
    <message>
        <source>The numbers contradict each other</source>
        <translation>Die Zahlen widersprechen sich</translation>
    </message>
    <message>
        <source>Worth a look before the export</source>
        <translation>Vor dem Export einen Blick wert</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>Nicht exportieren</translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation>Trotzdem exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>{severity} · {where}</source>
        <translation>{severity} · {where}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>Flowsheet</name>
    <message>
        <source>last {value} on {day}</source>
        <translation>zuletzt {value} ({day})</translation>
    </message>
    <message>
        <source>from {unit}</source>
        <translation>aus {unit}</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>right?</source>
        <translation>richtig?</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Blood count</source>
        <translation>Blutbild</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Chemie</translation>
    </message>
    <message>
        <source>Lymphocyte subsets</source>
        <translation>Lymphozytenstatus</translation>
    </message>
    <message>
        <source>Immunoglobulins</source>
        <translation>Immunglobuline</translation>
    </message>
    <message>
        <source>Virology</source>
        <translation>Virologie</translation>
    </message>
    <message>
        <source>CAR T cells</source>
        <translation>CAR-T-Zellen</translation>
    </message>
    <message>
        <source>At the visit</source>
        <translation>Bei der Visite</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht durchgeführt</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>Probe misslungen</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht erfragt</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n. a.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
    <message>
        <source>under immunoglobulin</source>
        <translation>unter Immunglobulin</translation>
    </message>
    <message>
        <source>under G-CSF</source>
        <translation>unter G-CSF</translation>
    </message>
    <message>
        <source>after a platelet transfusion</source>
        <translation>nach Thrombozytentransfusion</translation>
    </message>
    <message>
        <source>after a red cell transfusion</source>
        <translation>nach Erythrozytentransfusion</translation>
    </message>
    <message>
        <source>below the reference range</source>
        <translation>unter dem Referenzbereich</translation>
    </message>
    <message>
        <source>above the reference range</source>
        <translation>über dem Referenzbereich</translation>
    </message>
    <message>
        <source>below the clinic&apos;s alarm limit</source>
        <translation>unter der Alarmgrenze der Klinik</translation>
    </message>
    <message>
        <source>above the clinic&apos;s alarm limit</source>
        <translation>über der Alarmgrenze der Klinik</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>ungeplant</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>stationär</translation>
    </message>
    <message>
        <source>{day} ± {n}</source>
        <translation>{day} ± {n}</translation>
    </message>
    <message>
        <source>{day} ({first} to {last})</source>
        <translation>{day} ({first} bis {last})</translation>
    </message>
</context>
<context>
    <name>FlowsheetLegend</name>
    <message>
        <source>L H outside reference</source>
        <translation>L H außerhalb der Referenz</translation>
    </message>
    <message>
        <source>LL HH alarm limit</source>
        <translation>LL HH Alarmgrenze</translation>
    </message>
    <message>
        <source>– not measured</source>
        <translation>– nicht gemessen</translation>
    </message>
    <message>
        <source>Enter next · F2 edit · F8 not done · / other analyte · &lt; limit allowed · Ctrl+Z undo</source>
        <translation>Enter weiter · F2 ändern · F8 nicht durchgeführt · / anderer Analyt · &lt; Grenze erlaubt · Strg+Z rückgängig</translation>
    </message>
    <message>
        <source>Enter or double click opens a visit · Space: where a value comes from</source>
        <translation>Enter oder Doppelklick öffnet eine Visite · Leertaste: woher ein Wert stammt</translation>
    </message>
    <message>
        <source>under immunoglobulin, G-CSF or transfusion</source>
        <translation>unter Immunglobulin, G-CSF oder Transfusion</translation>
    </message>
</context>
<context>
    <name>FlowsheetModel</name>
    <message>
        <source>Analyte</source>
        <translation>Analyt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>last two values</source>
        <translation>letzte zwei Werte</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Noch kein Datum</translation>
    </message>
    <message>
        <source>signed, locked</source>
        <translation>unterschrieben, gesperrt</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>units of {laboratory}</source>
        <translation>Einheiten von {laboratory}</translation>
    </message>
    <message>
        <source>units as shown</source>
        <translation>Einheiten wie gezeigt</translation>
    </message>
    <message>
        <source>Results without a visit.</source>
        <translation>Werte ohne Visite.</translation>
    </message>
    <message>
        <source>Signed by {user} on {date}.</source>
        <translation>Unterschrieben von {user} am {date}.</translation>
    </message>
    <message>
        <source>Double click or Enter opens this visit.</source>
        <translation>Doppelklick oder Enter öffnet diese Visite.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>F8 = not done</source>
        <translation>F8 = nicht durchgeführt</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{change} seit {day}</translation>
    </message>
</context>
<context>
    <name>FlowsheetTable</name>
    <message>
        <source>Flowsheet: analytes by day</source>
        <translation>Verlaufsbogen: Analyte nach Tagen</translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation>Frühere Tage</translation>
    </message>
    <message>
        <source>Where this value comes from</source>
        <translation>Woher dieser Wert stammt</translation>
    </message>
    <message>
        <source>Open this visit</source>
        <translation>Diese Visite öffnen</translation>
    </message>
    <message>
        <source>Copy with units</source>
        <translation>Mit Einheiten kopieren</translation>
    </message>
</context>
<context>
    <name>FollowPicks</name>
    <message>
        <source>← Back to the cohort (Esc)</source>
        <translation>← Zurück zur Kohorte (Esc)</translation>
    </message>
    <message>
        <source>died</source>
        <translation>verstorben</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Return: next field · Ctrl+Return: save · Esc: leave</source>
        <translation>Enter: nächstes Feld · Strg+Enter: speichern · Esc: verlassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing of this is saved yet. Leave it?</source>
        <translation>Noch nichts davon ist gespeichert. Verlassen?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Read-only: opened by another user on {host}.</source>
        <translation>Nur lesen: von jemand anderem auf {host} geöffnet.</translation>
    </message>
    <message>
        <source>Read-only: nothing can be written to this file here.</source>
        <translation>Nur lesen: In diese Datei kann hier nichts geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>GeneMenu</name>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>Search a gene</source>
        <translation>Gen suchen</translation>
    </message>
    <message>
        <source>Genes that are shown</source>
        <translation>Gezeigte Gene</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>GetHelp</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>AfterCART {version}

Follow-up after CD19 CAR T-cell therapy: enter, review, print, learn.

Not a medical device. Decisions stay with the physician: rules are cited, inputs shown.

Everything stays on this computer, encrypted; nothing is sent anywhere.

Apache License 2.0. Qt for Python (LGPL), pyqtgraph (MIT), SQLCipher (BSD), Inter (OFL), LOINC and UCUM under their terms: see NOTICE.</source>
        <translation>AfterCART {version}

Nachsorge nach CD19-CAR-T-Zelltherapie: eingeben, ansehen, drucken, lernen.

Kein Medizinprodukt. Entscheidungen bleiben bei der Ärztin oder dem Arzt: Regeln sind belegt, Eingaben sichtbar.

Alles bleibt verschlüsselt auf diesem Computer; nichts wird irgendwohin gesendet.

Apache License 2.0. Qt for Python (LGPL), pyqtgraph (MIT), SQLCipher (BSD), Inter (OFL), LOINC und UCUM unter ihren Bedingungen: siehe NOTICE.</translation>
    </message>
    <message>
        <source>About AfterCART</source>
        <translation>Über AfterCART</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>Von der Suche in die Liste</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil ab</translation>
    </message>
    <message>
        <source>Clear the search, close details</source>
        <translation>Suche leeren, Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the figure: sample by sample</source>
        <translation>In der Abbildung: Probe um Probe</translation>
    </message>
    <message>
        <source>In the figure: ten samples at a time</source>
        <translation>In der Abbildung: je zehn Proben</translation>
    </message>
    <message>
        <source>Ctrl+←, Ctrl+→</source>
        <translation>Strg+←, Strg+→</translation>
    </message>
    <message>
        <source>In the figure: to day 0, to the last sample</source>
        <translation>In der Abbildung: zu Tag 0, zur letzten Probe</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>In the figure: where the values at the cursor come from</source>
        <translation>In der Abbildung: woher die Werte am Zeiger stammen</translation>
    </message>
    <message>
        <source>Enter, then ↓ and ↑</source>
        <translation>Enter, dann ↓ und ↑</translation>
    </message>
    <message>
        <source>In the figure: closer, farther, show all</source>
        <translation>In der Abbildung: näher, weiter, alles zeigen</translation>
    </message>
    <message>
        <source>+, −, Ctrl+Home</source>
        <translation>+, −, Strg+Pos1</translation>
    </message>
    <message>
        <source>In the list of lanes: show or hide</source>
        <translation>In der Liste der Spuren: zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>In the list of lanes: move up or down</source>
        <translation>In der Liste der Spuren: nach oben oder unten</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>In the list of lanes: higher, lower</source>
        <translation>In der Liste der Spuren: höher, niedriger</translation>
    </message>
    <message>
        <source>In the list of lanes: log or linear</source>
        <translation>In der Liste der Spuren: logarithmisch oder linear</translation>
    </message>
</context>
<context>
    <name>GradeWords</name>
    <message>
        <source>Table: fever alone is not an infection.</source>
        <translation>Tabelle: Fieber allein ist keine Infektion.</translation>
    </message>
    <message>
        <source>Table: not evaluable yet.</source>
        <translation>Tabelle: noch nicht beurteilbar.</translation>
    </message>
    <message>
        <source>Table: at least grade {low}, at most {high}.</source>
        <translation>Tabelle: mindestens Grad {low}, höchstens {high}.</translation>
    </message>
    <message>
        <source>Table: grade 0, none.</source>
        <translation>Tabelle: Grad 0, nicht vorhanden.</translation>
    </message>
    <message>
        <source>Table: grade {low}.</source>
        <translation>Tabelle: Grad {low}.</translation>
    </message>
    <message>
        <source>Not known: {what}.</source>
        <translation>Nicht bekannt: {what}.</translation>
    </message>
    <message>
        <source>Graded {grade}, table says {table}: {reason}</source>
        <translation>Grad {grade}, Tabelle sagt {table}: {reason}</translation>
    </message>
    <message>
        <source>After day {day}: not in the window of analyses.</source>
        <translation>Nach Tag {day}: außerhalb des ausgewerteten Zeitraums.</translation>
    </message>
    <message>
        <source>Before the infusion: not counted.</source>
        <translation>Vor der Infusion: nicht gezählt.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History of</source>
        <translation>Protokoll von</translation>
    </message>
    <message>
        <source>This patient</source>
        <translation>Dieser Patient</translation>
    </message>
    <message>
        <source>Whole clinic</source>
        <translation>Ganze Klinik</translation>
    </message>
    <message>
        <source>The chosen entry in full</source>
        <translation>Der gewählte Eintrag in voller Länge</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <source>The last {entries}</source>
        <translation>Die letzten {entries}</translation>
    </message>
    <message>
        <source>Nothing about this patient stands in the history yet.</source>
        <translation>Zu diesem Patienten steht noch nichts im Protokoll.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>ImportDecision</name>
    <message>
        <source>Leave what is refused out and import the rest</source>
        <translation>Abgelehntes weglassen und den Rest importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import these values</source>
        <translation>Diese Werte importieren</translation>
    </message>
    <message>
        <source>Import 1 value</source>
        <translation>1 Wert importieren</translation>
    </message>
    <message>
        <source>Import {n} values</source>
        <translation>{n} Werte importieren</translation>
    </message>
    <message>
        <source>Nothing new: every value is already stored as it stands here.</source>
        <translation>Nichts Neues: Jeder Wert ist schon so gespeichert, wie er hier steht.</translation>
    </message>
    <message>
        <source>The file is refused.</source>
        <translation>Die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>{file} is refused as a whole.</source>
        <translation>{file} wird als Ganzes abgelehnt.</translation>
    </message>
    <message>
        <source>{n} files are refused as a whole.</source>
        <translation>{n} Dateien werden als Ganzes abgelehnt.</translation>
    </message>
    <message>
        <source> 1 value is refused.</source>
        <translation> 1 Wert wird abgelehnt.</translation>
    </message>
    <message>
        <source> {n} values are refused.</source>
        <translation> {n} Werte werden abgelehnt.</translation>
    </message>
    <message>
        <source> So nothing is imported; the table says why.</source>
        <translation> Deshalb wird nichts importiert; die Tabelle sagt, warum.</translation>
    </message>
    <message>
        <source> See why just above.</source>
        <translation> Der Grund steht gleich darüber.</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message>
        <source>The import was taken back.</source>
        <translation>Der Import wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Edit → Redo does it again.</source>
        <translation>Bearbeiten → Wiederholen führt ihn erneut aus.</translation>
    </message>
    <message>
        <source>Imported: 1 value.</source>
        <translation>Importiert: 1 Wert.</translation>
    </message>
    <message>
        <source>Imported: {n} values.</source>
        <translation>Importiert: {n} Werte.</translation>
    </message>
    <message>
        <source>Edit → Undo takes it back.</source>
        <translation>Bearbeiten → Rückgängig nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>Show the patient</source>
        <translation>Patienten zeigen</translation>
    </message>
    <message>
        <source>Show the {n} patients</source>
        <translation>Die {n} Patienten zeigen</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>stored as {text}</source>
        <translation>gespeichert als {text}</translation>
    </message>
    <message>
        <source>before: {text}</source>
        <translation>zuvor: {text}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{row} (line {line})</source>
        <translation>{row} (Textzeile {line})</translation>
    </message>
    <message>
        <source>row {place}</source>
        <translation>Zeile {place}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Other files…</source>
        <translation>Andere Dateien…</translation>
    </message>
    <message>
        <source>Read with a mapping file…</source>
        <translation>Mit Zuordnungsdatei lesen…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard this import</source>
        <translation>Diesen Import verwerfen</translation>
    </message>
    <message>
        <source>Show {status}</source>
        <translation>{status} zeigen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>1 new patient: {numbers}</source>
        <translation>1 neuer Patient: {numbers}</translation>
    </message>
    <message>
        <source>{n} new patients: {numbers}</source>
        <translation>{n} neue Patienten: {numbers}</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>treatments</source>
        <translation>Therapien</translation>
    </message>
    <message>
        <source>results</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>mapping {file}</source>
        <translation>Zuordnung {file}</translation>
    </message>
    <message>
        <source>days from {origin}</source>
        <translation>Tage ab {origin}</translation>
    </message>
    <message>
        <source>Columns left out: {names}</source>
        <translation>Weggelassene Spalten: {names}</translation>
    </message>
    <message>
        <source>Analytes left out by the mapping: {names}</source>
        <translation>Von der Zuordnung weggelassene Analyte: {names}</translation>
    </message>
    <message>
        <source>Units the file does not name, taken from the catalogue: {units}</source>
        <translation>Einheiten, die die Datei nicht nennt, aus dem Katalog: {units}</translation>
    </message>
    <message>
        <source>{n} events are told by columns beside the values</source>
        <translation>{n} Ereignisse ergeben sich aus Spalten neben den Werten</translation>
    </message>
    <message>
        <source>{n} values of an earlier file of this name are not in this one; nothing is deleted.</source>
        <translation>{n} Werte einer früheren Datei dieses Namens fehlen in dieser; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>New patient {patient} has a number like {like}: the same person?</source>
        <translation>Neuer Patient {patient} hat eine Nummer wie {like}: dieselbe Person?</translation>
    </message>
    <message>
        <source>New patient {patient} has the name of {like}: the same person?</source>
        <translation>Neuer Patient {patient} hat den Namen von {like}: dieselbe Person?</translation>
    </message>
    <message>
        <source>New patient {patient} has the birth date of {like}: the same person?</source>
        <translation>Neuer Patient {patient} hat das Geburtsdatum von {like}: dieselbe Person?</translation>
    </message>
    <message>
        <source>New patient {patient} resembles {like}: the same person?</source>
        <translation>Neuer Patient {patient} ähnelt {like}: dieselbe Person?</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Import records</source>
        <translation>Daten importieren</translation>
    </message>
    <message>
        <source>CSV tables of patients, treatments, results, events or variants. Drop them on the window, or choose them. Nothing is stored before you have seen what would become of every value.</source>
        <translation>CSV-Tabellen von Patienten, Therapien, Werten, Ereignissen oder Varianten. Auf das Fenster ziehen oder wählen. Nichts wird gespeichert, bevor zu sehen ist, was aus jedem Wert würde.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Show the patients of this import</source>
        <translation>Patienten dieses Imports zeigen</translation>
    </message>
    <message>
        <source>Read-only: nothing can be imported here.</source>
        <translation>Nur lesen: Hier kann nichts importiert werden.</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>What becomes of every value</source>
        <translation>Was aus jedem Wert wird</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <source>Import other tables</source>
        <translation>Andere Tabellen importieren</translation>
    </message>
    <message>
        <source>Import tables</source>
        <translation>Tabellen importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Zuordnungsdatei</translation>
    </message>
    <message>
        <source>Mapping files (*.toml)</source>
        <translation>Zuordnungsdateien (*.toml)</translation>
    </message>
    <message>
        <source>Reading {files}…</source>
        <translation>{files} wird gelesen…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>born {value}</source>
        <translation>geboren {value}</translation>
    </message>
    <message>
        <source>prior lines {value}</source>
        <translation>Vortherapien {value}</translation>
    </message>
    <message>
        <source>transplant {value}</source>
        <translation>Transplantation {value}</translation>
    </message>
    <message>
        <source>lymphodepletion from {value}</source>
        <translation>Lymphodepletion ab {value}</translation>
    </message>
    <message>
        <source>ECOG {value}</source>
        <translation>ECOG {value}</translation>
    </message>
    <message>
        <source>until {value}</source>
        <translation>bis {value}</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>Probe misslungen</translation>
    </message>
    <message>
        <source>variant reads {value}</source>
        <translation>Reads der Variante {value}</translation>
    </message>
    <message>
        <source>depth {value}</source>
        <translation>Tiefe {value}</translation>
    </message>
    <message>
        <source>The cells could be parted by {signs}. Choose the separator above, under “Separator”.</source>
        <translation>Die Zellen könnten durch {signs} getrennt sein. Oben unter „Trennzeichen“ das Trennzeichen wählen.</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be a decimal number or a thousand, and nothing tells. Choose the decimal sign above, under “Decimal sign”.</source>
        <translation>„{text}“ in Zeile {line} könnte eine Dezimalzahl oder ein Tausender sein; nichts verrät, was. Oben unter „Dezimalzeichen“ das Zeichen wählen.</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{comma}”: two decimal signs. Choose the one that is meant above, under “Decimal sign”.</source>
        <translation>Zeile {line} hat „{text}“ und Zeile {other_line} hat „{comma}“: zwei Dezimalzeichen. Oben unter „Dezimalzeichen“ das gemeinte wählen.</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be two dates, and nothing tells which. Choose the order of dates above, under “Dates”.</source>
        <translation>„{text}“ in Zeile {line} könnte zwei Daten bedeuten; nichts verrät, welches. Oben unter „Datum“ die Reihenfolge wählen.</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{other}”: two orders of day and month. Choose the order of dates above, under “Dates”.</source>
        <translation>Zeile {line} hat „{text}“ und Zeile {other_line} hat „{other}“: zwei Reihenfolgen von Tag und Monat. Oben unter „Datum“ die Reihenfolge wählen.</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>Tag {day}</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>nicht nachgewiesen</translation>
    </message>
    <message>
        <source>missing: {why}</source>
        <translation>fehlt: {why}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>InputWords</name>
    <message>
        <source>Progression</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Next therapy</source>
        <translation>Nächste Therapie</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>NGS sample</source>
        <translation>NGS-Probe</translation>
    </message>
    <message>
        <source>Detection limit</source>
        <translation>Nachweisgrenze</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>Infektion</translation>
    </message>
    <message>
        <source>Cytogenetic finding</source>
        <translation>Zytogenetischer Befund</translation>
    </message>
    <message>
        <source>Immunoglobulin given</source>
        <translation>Immunglobulingabe</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
</context>
<context>
    <name>InputsSay</name>
    <message>
        <source>{state}, not counted</source>
        <translation>{state}, nicht gezählt</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>niedrigster</translation>
    </message>
</context>
<context>
    <name>IssuedLetters</name>
    <message>
        <source>No letter yet. What is issued is kept here as it was sent.</source>
        <translation>Noch kein Brief. Ausgestelltes wird hier so aufbewahrt, wie es hinausging.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>Correct this letter…</source>
        <translation>Diesen Brief korrigieren…</translation>
    </message>
    <message>
        <source>An issued letter is never changed or undone. A correction is a new letter that names it.</source>
        <translation>Ein ausgestellter Brief wird nie geändert oder zurückgenommen. Eine Korrektur ist ein neuer Brief, der ihn nennt.</translation>
    </message>
    <message>
        <source>Data changed since this letter was issued:</source>
        <translation>Seit dieser Brief ausgestellt wurde, änderte sich:</translation>
    </message>
    <message>
        <source>The data this letter was made from have not changed.</source>
        <translation>Die Daten, aus denen dieser Brief entstand, sind unverändert.</translation>
    </message>
    <message>
        <source>… and {n} more, see History.</source>
        <translation>… und {n} weitere, siehe Protokoll.</translation>
    </message>
    <message>
        <source>Corrects {number}.</source>
        <translation>Korrigiert {number}.</translation>
    </message>
    <message>
        <source>Corrected by {number}.</source>
        <translation>Korrigiert durch {number}.</translation>
    </message>
    <message>
        <source>The clinic is open for reading only.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Issued letters</source>
        <translation>Ausgestellte Briefe</translation>
    </message>
</context>
<context>
    <name>IssuedLettersModel</name>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Data since</source>
        <translation>Daten seither</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>corrected by {number}</source>
        <translation>korrigiert durch {number}</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>die behandelte Person</translation>
    </message>
</context>
<context>
    <name>KeepLetters</name>
    <message>
        <source>Issue letter</source>
        <translation>Brief ausstellen</translation>
    </message>
    <message>
        <source>Issuing the letter…</source>
        <translation>Brief wird ausgestellt…</translation>
    </message>
    <message>
        <source>{letter} {number}, as it was sent on {when} by {author}</source>
        <translation>{letter} {number}, wie am {when} von {author} versandt</translation>
    </message>
    <message>
        <source>Letter {number} is issued and kept as it is. A correction is a new letter.</source>
        <translation>Brief {number} ist ausgestellt und bleibt, wie er ist. Eine Korrektur ist ein neuer Brief.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Reading the letters…</source>
        <translation>Briefe werden gelesen…</translation>
    </message>
    <message>
        <source>No letter was issued yet.</source>
        <translation>Noch kein Brief ausgestellt.</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>CRS, IVIG, infection, CAR T …</source>
        <translation>CRS, IVIG, Infektion, CAR-T …</translation>
    </message>
    <message>
        <source>What is to be added</source>
        <translation>Was hinzukommt</translation>
    </message>
    <message>
        <source>What can be added</source>
        <translation>Was sich hinzufügen lässt</translation>
    </message>
    <message>
        <source>Nothing is called like this.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>CAR T-cell infusion</source>
        <translation>CAR-T-Zell-Infusion</translation>
    </message>
    <message>
        <source>Other systemic therapy</source>
        <translation>Andere systemische Therapie</translation>
    </message>
    <message>
        <source>Work-up of a t-MN</source>
        <translation>Abklärung einer t-MN</translation>
    </message>
</context>
<context>
    <name>KnowCohort</name>
    <message>
        <source>Reading the cohort…</source>
        <translation>Kohorte wird gelesen…</translation>
    </message>
</context>
<context>
    <name>KnowWorklist</name>
    <message>
        <source>Reading what is due…</source>
        <translation>Fälliges wird gelesen…</translation>
    </message>
</context>
<context>
    <name>KnownRows</name>
    <message>
        <source>{variant}, now</source>
        <translation>{variant}, jetzt</translation>
    </message>
    <message>
        <source>4.4 %, nd, nc</source>
        <translation>4,4 %, nd, nc</translation>
    </message>
</context>
<context>
    <name>LaboratoryForm</name>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>How it reports: type into a cell, Tab goes on</source>
        <translation>Wie es berichtet: in eine Zelle schreiben, Tab geht weiter</translation>
    </message>
    <message>
        <source>Add an analyte: a few letters, then Return</source>
        <translation>Analyt hinzufügen: ein paar Buchstaben, dann Enter</translation>
    </message>
    <message>
        <source>Add an analyte</source>
        <translation>Analyt hinzufügen</translation>
    </message>
    <message>
        <source>First day of the new values</source>
        <translation>Erster Tag der neuen Werte</translation>
    </message>
    <message>
        <source>What is to be settled</source>
        <translation>Was zu klären ist</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Line {n}, {analyte}, {field}: {problem}</source>
        <translation>Zeile {n}, {analyte}, {field}: {problem}</translation>
    </message>
    <message>
        <source>“{text}” is no analyte of the catalogue.</source>
        <translation>„{text}“ ist kein Analyt des Katalogs.</translation>
    </message>
    <message>
        <source>Type a whole date.</source>
        <translation>Ein ganzes Datum eingeben.</translation>
    </message>
    <message>
        <source>Choose the lines that change (Ctrl+A: all of them).</source>
        <translation>Die Zeilen wählen, die sich ändern (Strg+A: alle).</translation>
    </message>
    <message>
        <source>&amp;Another line for it</source>
        <translation>&amp;Weitere Zeile dafür</translation>
    </message>
    <message>
        <source>For another sex, age or time</source>
        <translation>Für anderes Geschlecht, Alter oder andere Zeit</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;New values from this day on</source>
        <translation>&amp;Neue Werte ab diesem Tag</translation>
    </message>
    <message>
        <source>Ends the chosen lines the day before: the past stays as it was.</source>
        <translation>Beendet die gewählten Zeilen am Tag davor: Vergangenes bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
</context>
<context>
    <name>LaboratoryLinesModel</name>
    <message>
        <source>Analyte</source>
        <translation>Analyt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Alter ab</translation>
    </message>
    <message>
        <source>Age to</source>
        <translation>Alter bis</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>“&lt;limit” is</source>
        <translation>„&lt;Grenze“ ist</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>The unit a bare number from this laboratory is in</source>
        <translation>Die Einheit einer bloßen Zahl aus diesem Labor</translation>
    </message>
    <message>
        <source>Lower end of the reference range, in this unit</source>
        <translation>Unteres Ende des Referenzbereichs, in dieser Einheit</translation>
    </message>
    <message>
        <source>Upper end of the reference range, in this unit</source>
        <translation>Oberes Ende des Referenzbereichs, in dieser Einheit</translation>
    </message>
    <message>
        <source>For whom the range holds</source>
        <translation>Für wen der Bereich gilt</translation>
    </message>
    <message>
        <source>From this age in years, included</source>
        <translation>Ab diesem Alter in Jahren, einschließlich</translation>
    </message>
    <message>
        <source>Up to this age in years, not included</source>
        <translation>Bis zu diesem Alter in Jahren, ausschließlich</translation>
    </message>
    <message>
        <source>The lowest value it prints, in this unit</source>
        <translation>Der kleinste Wert, den es ausgibt, in dieser Einheit</translation>
    </message>
    <message>
        <source>What “&lt;limit” from this laboratory means</source>
        <translation>Was „&lt;Grenze“ aus diesem Labor bedeutet</translation>
    </message>
    <message>
        <source>First day on which all this holds; empty: since ever</source>
        <translation>Erster Tag, an dem all dies gilt; leer: seit jeher</translation>
    </message>
    <message>
        <source>Last day on which all this holds; empty: until now</source>
        <translation>Letzter Tag, an dem all dies gilt; leer: bis heute</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>women</source>
        <translation>Frauen</translation>
    </message>
    <message>
        <source>men</source>
        <translation>Männer</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>nicht nachgewiesen</translation>
    </message>
    <message>
        <source>some, below it</source>
        <translation>etwas, darunter</translation>
    </message>
</context>
<context>
    <name>LandmarkChoice</name>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Landmarke</translation>
    </message>
    <message>
        <source>Own landmark, days after infusion</source>
        <translation>Eigene Landmarke, Tage nach Infusion</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
</context>
<context>
    <name>LaneListModel</name>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{lane}: not measured</source>
        <translation>{lane}: nicht gemessen</translation>
    </message>
</context>
<context>
    <name>LaneMenu</name>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Reference ranges</source>
        <translation>Referenzbereiche</translation>
    </message>
    <message>
        <source>Drag a row, or a lane’s lower edge in the figure.</source>
        <translation>Eine Zeile ziehen oder den unteren Rand einer Spur in der Abbildung.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log or linear scale (Alt+L)</source>
        <translation>Logarithmisch oder linear (Alt+L)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hinauf</translation>
    </message>
    <message>
        <source>Move the lane up (Alt+Up)</source>
        <translation>Spur nach oben (Alt+Up)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Hinab</translation>
    </message>
    <message>
        <source>Move the lane down (Alt+Down)</source>
        <translation>Spur nach unten (Alt+Down)</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Niedriger</translation>
    </message>
    <message>
        <source>Make the lane lower (−)</source>
        <translation>Spur niedriger machen (−)</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Make the lane higher (+)</source>
        <translation>Spur höher machen (+)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The lanes, heights and scales of before any choice</source>
        <translation>Spuren, Höhen und Skalen wie vor jeder Wahl</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
</context>
<context>
    <name>LaneTable</name>
    <message>
        <source>Lanes, in the order they are drawn in</source>
        <translation>Spuren in der gezeichneten Reihenfolge</translation>
    </message>
</context>
<context>
    <name>LetterBlockCard</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore {block}</source>
        <translation>{block} wiederherstellen</translation>
    </message>
    <message>
        <source>Left out: nothing to say from the record. Type to add something.</source>
        <translation>Weggelassen: aus der Akte nichts zu sagen. Schreiben fügt etwas hinzu.</translation>
    </message>
    <message>
        <source>Left out, as you emptied it.</source>
        <translation>Weggelassen, da von Ihnen geleert.</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>von Ihnen bearbeitet</translation>
    </message>
    <message>
        <source>from the record</source>
        <translation>aus der Akte</translation>
    </message>
</context>
<context>
    <name>LetterExtras</name>
    <message>
        <source>Tables and figures</source>
        <translation>Tabellen und Abbildungen</translation>
    </message>
    <message>
        <source>drag, or Alt+↑ and Alt+↓, to reorder</source>
        <translation>ziehen oder Alt+↑ und Alt+↓ ordnet um</translation>
    </message>
    <message>
        <source>Tables and figures of the letter, in their order</source>
        <translation>Tabellen und Abbildungen des Briefs, in ihrer Reihenfolge</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Sprache des Briefs</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Issued ({n})</source>
        <translation>Ausgestellt ({n})</translation>
    </message>
    <message>
        <source>To: the patient</source>
        <translation>An: die behandelte Person</translation>
    </message>
    <message>
        <source>To: {name}</source>
        <translation>An: {name}</translation>
    </message>
    <message>
        <source>To: nobody yet</source>
        <translation>An: noch niemanden</translation>
    </message>
    <message>
        <source>Add addressee…</source>
        <translation>Empfänger hinzufügen…</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Kopien: {n}</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>Keine Kopie</translation>
    </message>
    <message>
        <source>Copies to: {names}</source>
        <translation>Kopien an: {names}</translation>
    </message>
</context>
<context>
    <name>LetterheadForm</name>
    <message>
        <source>Letterhead and signature</source>
        <translation>Briefkopf und Unterschrift</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>The head of a letter, as it will be</source>
        <translation>Der Kopf eines Briefs, wie er aussehen wird</translation>
    </message>
    <message>
        <source>&amp;Hospital</source>
        <translation>&amp;Krankenhaus</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Abteilung</translation>
    </message>
    <message>
        <source>&amp;Contact, a line each</source>
        <translation>Kon&amp;takt, je eine Zeile</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>&amp;Signs as</source>
        <translation>&amp;Unterschreibt als</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Funktion</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>&amp;Language of letters</source>
        <translation>&amp;Sprache der Briefe</translation>
    </message>
    <message>
        <source>Signature of {user}</source>
        <translation>Unterschrift von {user}</translation>
    </message>
    <message>
        <source>Kept in the clinic’s file and noted in its history. PNG or JPEG, made smaller if need be.</source>
        <translation>In der Datei der Klinik aufbewahrt und im Protokoll vermerkt. PNG oder JPEG, bei Bedarf verkleinert.</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Nobody is named to send this letter to. Add an addressee.</source>
        <translation>Für diesen Brief ist kein Empfänger genannt. Einen hinzufügen.</translation>
    </message>
    <message>
        <source>The letterhead has no name. Fill it in under Settings.</source>
        <translation>Der Briefkopf hat keinen Namen. Unter Einstellungen ausfüllen.</translation>
    </message>
    <message>
        <source>Nobody signs this letter. Choose who does.</source>
        <translation>Niemand unterschreibt diesen Brief. Wählen, wer unterschreibt.</translation>
    </message>
    <message>
        <source>‘{placeholder}’ in the part ‘{block}’ stands for nothing this record has.</source>
        <translation>„{placeholder}“ im Teil „{block}“ steht für nichts, was diese Akte hat.</translation>
    </message>
    <message>
        <source>The template of this letter cannot be used.</source>
        <translation>Die Vorlage dieses Briefs ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The patient has died. A letter to the patient is not issued.</source>
        <translation>Der Patient ist verstorben. Ein Brief an ihn wird nicht ausgestellt.</translation>
    </message>
    <message>
        <source>The visit of {date} is not signed.</source>
        <translation>Die Visite vom {date} ist nicht unterschrieben.</translation>
    </message>
    <message>
        <source>No visit is recorded, so the letter says nothing of one.</source>
        <translation>Keine Visite eingetragen, also sagt der Brief nichts von einer.</translation>
    </message>
    <message>
        <source>The patient has no name in the record.</source>
        <translation>Der Patient hat in der Akte keinen Namen.</translation>
    </message>
    <message>
        <source>The patient has no birth date in the record.</source>
        <translation>Der Patient hat in der Akte kein Geburtsdatum.</translation>
    </message>
    <message>
        <source>The date of the infusion is not known: no day can be counted.</source>
        <translation>Das Datum der Infusion ist nicht bekannt: Kein Tag lässt sich zählen.</translation>
    </message>
    <message>
        <source>The record holds data later than the letter’s date.</source>
        <translation>Die Akte enthält Daten, die später sind als das Datum des Briefs.</translation>
    </message>
    <message>
        <source>This letter tells the patient of a relapse, a progression or a new disease. Is it known?</source>
        <translation>Dieser Brief teilt dem Patienten ein Rezidiv, einen Progress oder eine neue Krankheit mit. Ist das bekannt?</translation>
    </message>
    <message>
        <source>The addressee is written to in another language ({language}).</source>
        <translation>Dem Empfänger wird in einer anderen Sprache geschrieben ({language}).</translation>
    </message>
    <message>
        <source>Follow-up letter</source>
        <translation>Verlaufsbrief</translation>
    </message>
    <message>
        <source>Visit note</source>
        <translation>Kurzbericht</translation>
    </message>
    <message>
        <source>Patient’s version</source>
        <translation>Patientenbrief</translation>
    </message>
    <message>
        <source>{rule} now says otherwise: {change}</source>
        <translation>{rule} sagt jetzt anderes: {change}</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>The clinic is open for reading only.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>First settle what is listed above.</source>
        <translation>Erst klären, was oben steht.</translation>
    </message>
    <message>
        <source>Write an ordinary letter</source>
        <translation>Gewöhnlichen Brief schreiben</translation>
    </message>
    <message>
        <source>Values refresh until the letter is issued; then it is kept as sent.</source>
        <translation>Werte werden bis zum Ausstellen aufgefrischt; danach bleibt er wie versandt.</translation>
    </message>
    <message>
        <source>First settle what holds it up</source>
        <translation>Erst klären, was ihn aufhält</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>Issue letter</source>
        <translation>Brief ausstellen</translation>
    </message>
</context>
<context>
    <name>LookAlikeCard</name>
    <message>
        <source>Is it somebody who is here already?</source>
        <translation>Ist es jemand, der schon da ist?</translation>
    </message>
    <message>
        <source>Open that one</source>
        <translation>Diesen öffnen</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>Stattdessen {name} öffnen</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>geboren {date}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>Tag {day}</translation>
    </message>
    <message>
        <source>{who}: {because}.</source>
        <translation>{who}: {because}.</translation>
    </message>
</context>
<context>
    <name>LookAtDemo</name>
    <message>
        <source>Inventing the patients of the demo…</source>
        <translation>Patienten der Demo werden erfunden…</translation>
    </message>
    <message>
        <source>Opening the demo…</source>
        <translation>Demo wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not a medical device</source>
        <translation>Kein Medizinprodukt</translation>
    </message>
</context>
<context>
    <name>MeasureText</name>
    <message>
        <source>{n} points</source>
        <translation>{n} Punkte</translation>
    </message>
    <message>
        <source> (&gt; {low})</source>
        <translation> (&gt; {low})</translation>
    </message>
    <message>
        <source>not covered by one of the panels</source>
        <translation>von einem der Panels nicht abgedeckt</translation>
    </message>
    <message>
        <source>one sample gave no result</source>
        <translation>eine Probe ohne Ergebnis</translation>
    </message>
    <message>
        <source>a VAF is not given</source>
        <translation>eine VAF ist nicht angegeben</translation>
    </message>
    <message>
        <source>detection limit unknown</source>
        <translation>Nachweisgrenze unbekannt</translation>
    </message>
    <message>
        <source>not detected in either sample</source>
        <translation>in keiner der Proben nachgewiesen</translation>
    </message>
    <message>
        <source>a date is not exact</source>
        <translation>ein Datum ist nicht genau</translation>
    </message>
    <message>
        <source>less than 28 days apart</source>
        <translation>weniger als 28 Tage auseinander</translation>
    </message>
    <message>
        <source>not for a VAF of 50 % or more</source>
        <translation>nicht bei einer VAF ab 50 %</translation>
    </message>
    <message>
        <source>not for an X-linked gene in a man</source>
        <translation>nicht für ein X-chromosomales Gen beim Mann</translation>
    </message>
    <message>
        <source>not growing</source>
        <translation>wächst nicht</translation>
    </message>
    <message>
        <source>only a bound is known</source>
        <translation>nur eine Grenze bekannt</translation>
    </message>
    <message>
        <source>not for a VAF of 100 %</source>
        <translation>nicht bei einer VAF von 100 %</translation>
    </message>
    <message>
        <source> ({low}–{high})</source>
        <translation> ({low}–{high})</translation>
    </message>
    <message>
        <source> ({low} to {high})</source>
        <translation> ({low} bis {high})</translation>
    </message>
</context>
<context>
    <name>MemberChip</name>
    <message>
        <source>Take {name} out of the comparison</source>
        <translation>{name} aus dem Vergleich nehmen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New clinic…</source>
        <translation>&amp;Neue Klinik…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export recovery page (PDF)…</source>
        <translation>Seite „Verlauf“ &amp;exportieren (PDF)…</translation>
    </message>
    <message>
        <source>Export fi&amp;gure…</source>
        <translation>&amp;Abbildung exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>Abbildung &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;data of the figure</source>
        <translation>&amp;Daten der Abbildung kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Recovery</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Visits</source>
        <translation>V&amp;isiten</translation>
    </message>
    <message>
        <source>&amp;Clones</source>
        <translation>&amp;Klone</translation>
    </message>
    <message>
        <source>&amp;Events and treatment</source>
        <translation>Ereigni&amp;sse und Therapie</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>Day &amp;0…</source>
        <translation>Tag &amp;0…</translation>
    </message>
    <message>
        <source>L&amp;anes…</source>
        <translation>Sp&amp;uren…</translation>
    </message>
    <message>
        <source>Reference ran&amp;ges</source>
        <translation>&amp;Referenzbereiche</translation>
    </message>
    <message>
        <source>&amp;Band of the own cohort</source>
        <translation>&amp;Band der eigenen Kohorte</translation>
    </message>
    <message>
        <source>&amp;Figure as table</source>
        <translation>Abbildung als &amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Kl&amp;einer</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Nor&amp;male Größe</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Patient</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorheriger</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>Ver&amp;gleichen…</translation>
    </message>
    <message>
        <source>Ne&amp;w patient…</source>
        <translation>Neue&amp;r Patient…</translation>
    </message>
    <message>
        <source>&amp;Edit patient…</source>
        <translation>Patient &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;Zusammenführen mit…</translation>
    </message>
    <message>
        <source>&amp;Delete patient…</source>
        <translation>Patient &amp;löschen…</translation>
    </message>
    <message>
        <source>Add NGS &amp;sample…</source>
        <translation>NGS-&amp;Probe hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Clinic</source>
        <translation>&amp;Klinik</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>&amp;Arbeitsliste</translation>
    </message>
    <message>
        <source>&amp;Cohort</source>
        <translation>Ko&amp;horte</translation>
    </message>
    <message>
        <source>&amp;Letters for several patients…</source>
        <translation>&amp;Briefe für mehrere Patienten…</translation>
    </message>
    <message>
        <source>Letter&amp;head and signature…</source>
        <translation>Brief&amp;kopf und Unterschrift…</translation>
    </message>
    <message>
        <source>&amp;Export all assessments…</source>
        <translation>Alle Beurteilungen e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About AfterCART</source>
        <translation>Ü&amp;ber AfterCART</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Du&amp;nkel</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Axis: &amp;two-scale</source>
        <translation>Achse: &amp;zweiteilig</translation>
    </message>
    <message>
        <source>Axis: lin&amp;ear</source>
        <translation>Achse: &amp;linear</translation>
    </message>
    <message>
        <source>Axis: l&amp;og days</source>
        <translation>Achse: l&amp;og. Tage</translation>
    </message>
    <message>
        <source>Axis: calen&amp;dar</source>
        <translation>Achse: Kalen&amp;der</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge two patients</source>
        <translation>Zwei Patienten zusammenführen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Why are they merged?</source>
        <translation>Warum zusammenführen?</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Den anderen behalten</translation>
    </message>
    <message>
        <source>Name and birth date differ: these may be two persons. Look again before you choose.</source>
        <translation>Name und Geburtsdatum sind verschieden: Es können zwei Personen sein. Vor der Wahl noch einmal hinsehen.</translation>
    </message>
    <message>
        <source>They contradict each other: choose in each marked row which is right.</source>
        <translation>Sie widersprechen einander: in jeder markierten Zeile wählen, was stimmt.</translation>
    </message>
    <message>
        <source>Who is the same person? Choose the second patient.</source>
        <translation>Wer ist dieselbe Person? Den zweiten Patienten wählen.</translation>
    </message>
    <message>
        <source>Undo parts them again until the clinic is locked. Unfinished texts of the one who passes over are lost.</source>
        <translation>Rückgängig trennt sie wieder, bis die Klinik gesperrt wird. Unfertige Texte dessen, der übergeht, sind verloren.</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>passes over</source>
        <translation>geht über</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>{clone} arose in</source>
        <translation>{clone} entstand in</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>{total} ({n} in both)</source>
        <translation>{total} ({n} in beiden)</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
</context>
<context>
    <name>MergePatients</name>
    <message>
        <source>The clinic is open for reading only: nobody can be merged.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet: Niemand kann zusammengeführt werden.</translation>
    </message>
    <message>
        <source>Merge patient {gone} into {kept}</source>
        <translation>Patient {gone} mit {kept} zusammenführen</translation>
    </message>
    <message>
        <source>Merging the patients…</source>
        <translation>Patienten werden zusammengeführt…</translation>
    </message>
</context>
<context>
    <name>NarrowingChip</name>
    <message>
        <source>Show all patients again</source>
        <translation>Wieder alle Patienten zeigen</translation>
    </message>
</context>
<context>
    <name>NewLines</name>
    <message>
        <source>Variant {n}</source>
        <translation>Variante {n}</translation>
    </message>
    <message>
        <source>TP53 c.524G&gt;A p.R175H 4.4 %</source>
        <translation>TP53 c.524G&gt;A p.R175H 4,4 %</translation>
    </message>
</context>
<context>
    <name>NumberTableView</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>OwnPanelForm</name>
    <message>
        <source>Panel of the clinic</source>
        <translation>Panel der Klinik</translation>
    </message>
    <message>
        <source>Laboratory and version</source>
        <translation>Labor und Version</translation>
    </message>
    <message>
        <source>Report or document the list is from</source>
        <translation>Bericht oder Dokument, aus dem die Liste stammt</translation>
    </message>
    <message>
        <source>Paste the gene list: one a line, or with commas</source>
        <translation>Genliste einfügen: eines je Zeile oder mit Kommas</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Genes</source>
        <translation>&amp;Gene</translation>
    </message>
    <message>
        <source>Add panel</source>
        <translation>Panel hinzufügen</translation>
    </message>
    <message>
        <source>{n} genes.</source>
        <translation>{n} Gene.</translation>
    </message>
    <message>
        <source>A panel needs a name to be chosen by.</source>
        <translation>Ein Panel braucht einen Namen, um gewählt zu werden.</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Größe der Seite</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Preview, {page}</source>
        <translation>Vorschau, {page}</translation>
    </message>
</context>
<context>
    <name>PanelForm</name>
    <message>
        <source>Why it stands (kept with the change)</source>
        <translation>Warum es stimmt (bleibt bei der Änderung)</translation>
    </message>
    <message>
        <source>To be put right first: {n}</source>
        <translation>Zuerst zu berichtigen: {n}</translation>
    </message>
    <message>
        <source>Saved once you say why it stands: {n}</source>
        <translation>Gespeichert, sobald ein Grund dabeisteht: {n}</translation>
    </message>
    <message>
        <source>Begun before and not saved.</source>
        <translation>Zuvor begonnen und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
</context>
<context>
    <name>ParentageCard</name>
    <message>
        <source>Parentage of the clones</source>
        <translation>Abstammung der Klone</translation>
    </message>
    <message>
        <source>Set by you, from what you know; a VAF alone does not tell it.</source>
        <translation>Von Ihnen festgelegt, nach Ihrem Wissen; eine VAF allein sagt es nicht.</translation>
    </message>
    <message>
        <source>Where {variant} arose</source>
        <translation>Woraus {variant} entstand</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>founder</source>
        <translation>Gründer</translation>
    </message>
    <message>
        <source>subclone of {variant}</source>
        <translation>Subklon von {variant}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Passphrase verbergen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase zeigen</translation>
    </message>
</context>
<context>
    <name>PasteModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Analyt</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Not used: {parts}</source>
        <translation>Nicht verwendet: {parts}</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Paste values</source>
        <translation>Werte einfügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paste into the visit of {visit}</source>
        <translation>In die Visite vom {visit} einfügen</translation>
    </message>
    <message>
        <source>Enter 1 value</source>
        <translation>1 Wert eintragen</translation>
    </message>
    <message>
        <source>Enter {n} values</source>
        <translation>{n} Werte eintragen</translation>
    </message>
    <message>
        <source>new: {n}</source>
        <translation>neu: {n}</translation>
    </message>
    <message>
        <source>changed: {n}</source>
        <translation>geändert: {n}</translation>
    </message>
    <message>
        <source>unchanged: {n}</source>
        <translation>unverändert: {n}</translation>
    </message>
    <message>
        <source>to check in its field: {n}</source>
        <translation>im Feld zu prüfen: {n}</translation>
    </message>
    <message>
        <source>refused: {n}</source>
        <translation>abgelehnt: {n}</translation>
    </message>
    <message>
        <source>lines without an analyte: {n}</source>
        <translation>Zeilen ohne Analyt: {n}</translation>
    </message>
    <message>
        <source>What becomes of every line</source>
        <translation>Was aus jeder Zeile wird</translation>
    </message>
</context>
<context>
    <name>PasteValues</name>
    <message>
        <source>Settle the date of the visit first, then paste again.</source>
        <translation>Erst das Datum der Visite klären, dann erneut einfügen.</translation>
    </message>
    <message>
        <source>Nothing was pasted: no line names an analyte and a value.</source>
        <translation>Nichts eingefügt: Keine Zeile nennt Analyt und Wert.</translation>
    </message>
    <message>
        <source>The block names {days}; this visit is of {visit}. Is it the right one?</source>
        <translation>Der Block nennt {days}; diese Visite ist vom {visit}. Ist es die richtige?</translation>
    </message>
    <message>
        <source>Another visit is open by now; nothing was entered.</source>
        <translation>Inzwischen ist eine andere Visite offen; nichts wurde eingetragen.</translation>
    </message>
    <message>
        <source>Paste of 1 value</source>
        <translation>Einfügen von 1 Wert</translation>
    </message>
    <message>
        <source>Paste of {n} values</source>
        <translation>Einfügen von {n} Werten</translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message>
        <source>died</source>
        <translation>verstorben</translation>
    </message>
    <message>
        <source>t-MN watch</source>
        <translation>t-MN-Beobachtung</translation>
    </message>
    <message>
        <source>{age} y</source>
        <translation>{age} J.</translation>
    </message>
    <message>
        <source>F</source>
        <translation>W</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>died {date}</source>
        <translation>verstorben {date}</translation>
    </message>
    <message>
        <source>{died}, day {day}</source>
        <translation>{died}, Tag {day}</translation>
    </message>
    <message>
        <source>infused {date}</source>
        <translation>Infusion {date}</translation>
    </message>
    <message>
        <source>infusion {place} of {count}</source>
        <translation>Infusion {place} von {count}</translation>
    </message>
    <message>
        <source>last response {response}</source>
        <translation>letztes Ansprechen {response}</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Tag {day}</translation>
    </message>
    <message>
        <source>{years} years · {date}</source>
        <translation>{years} Jahre · {date}</translation>
    </message>
    <message>
        <source>Day 0 = {origin}</source>
        <translation>Tag 0 = {origin}</translation>
    </message>
</context>
<context>
    <name>PatientDelegate</name>
    <message>
        <source>died</source>
        <translation>verstorben</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>New patient</source>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation>Patient bearbeiten</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>Patient hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This is what was being typed before; it is not saved yet.</source>
        <translation>Dies wurde zuvor eingegeben; es ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Something here is unusual: say below why it stands, or correct it.</source>
        <translation>Etwas hier ist ungewöhnlich: unten den Grund angeben oder berichtigen.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>CAR T-cell treatment</source>
        <translation>CAR-T-Zelltherapie</translation>
    </message>
    <message>
        <source>Follow-up and letters</source>
        <translation>Nachsorge und Briefe</translation>
    </message>
    <message>
        <source>Letters go to</source>
        <translation>Briefe gehen an</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>As the clinic writes</source>
        <translation>Wie die Klinik schreibt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>PatientList</name>
    <message>
        <source>Name, number, birth date</source>
        <translation>Name, Nr., Geburtstag</translation>
    </message>
    <message>
        <source>Search patients by name, number or birth date</source>
        <translation>Patienten nach Name, Nummer oder Geburtsdatum suchen</translation>
    </message>
    <message>
        <source>Clear the search.</source>
        <translation>Suche leeren.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>Noch keine Patienten</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} Patienten</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} von {total}</translation>
    </message>
    <message>
        <source>No patient matches ‘{typed}’.</source>
        <translation>Kein Patient passt zu „{typed}“.</translation>
    </message>
    <message>
        <source>No patient is among these now.</source>
        <translation>Kein Patient ist jetzt darunter.</translation>
    </message>
</context>
<context>
    <name>PatientPage</name>
    <message>
        <source>Pages of the patient</source>
        <translation>Seiten des Patienten</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visiten</translation>
    </message>
    <message>
        <source>Clones</source>
        <translation>Klone</translation>
    </message>
    <message>
        <source>Events and treatment</source>
        <translation>Ereignisse und Therapie</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+6</source>
        <translation>Strg+1 … Strg+6</translation>
    </message>
</context>
<context>
    <name>PatientPicker</name>
    <message>
        <source>Name, number, birth date</source>
        <translation>Name, Nr., Geburtstag</translation>
    </message>
    <message>
        <source>Search the patient to compare with</source>
        <translation>Patienten zum Vergleichen suchen</translation>
    </message>
    <message>
        <source>Patients to compare with</source>
        <translation>Patienten zum Vergleichen</translation>
    </message>
    <message>
        <source>This clinic has no other patient.</source>
        <translation>Diese Klinik hat keinen anderen Patienten.</translation>
    </message>
    <message>
        <source>No patient matches ‘{typed}’.</source>
        <translation>Kein Patient passt zu „{typed}“.</translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Consent from</source>
        <translation>Einwilligung ab</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>Infusion (day 0)</source>
        <translation>Infusion (Tag 0)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>Histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>Prior lines</source>
        <translation>Vortherapien</translation>
    </message>
    <message>
        <source>Prior transplant</source>
        <translation>Frühere Transplantation</translation>
    </message>
    <message>
        <source>Bendamustine</source>
        <translation>Bendamustin</translation>
    </message>
    <message>
        <source>Last bendamustine</source>
        <translation>Letztes Bendamustin</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>Apheresis</source>
        <translation>Apherese</translation>
    </message>
    <message>
        <source>Lymphodepletion from</source>
        <translation>Lymphodepletion ab</translation>
    </message>
    <message>
        <source>Lymphodepletion</source>
        <translation>Lymphodepletion</translation>
    </message>
    <message>
        <source>Dose of lymphodepletion</source>
        <translation>Dosis der Lymphodepletion</translation>
    </message>
    <message>
        <source>Holding therapy</source>
        <translation>Holding-Therapie</translation>
    </message>
    <message>
        <source>Bridging therapy</source>
        <translation>Bridging-Therapie</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Therapien</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visiten</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>NGS samples</source>
        <translation>NGS-Proben</translation>
    </message>
    <message>
        <source>Variant calls</source>
        <translation>Variantenbefunde</translation>
    </message>
    <message>
        <source>t-MN work-ups</source>
        <translation>Abklärungen einer t-MN</translation>
    </message>
    <message>
        <source>Parentages of clones</source>
        <translation>Abstammungen von Klonen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Unfinished texts</source>
        <translation>Unfertige Texte</translation>
    </message>
    <message>
        <source>the same number</source>
        <translation>dieselbe Nummer</translation>
    </message>
    <message>
        <source>the same names and birth date</source>
        <translation>dieselben Namen und dasselbe Geburtsdatum</translation>
    </message>
    <message>
        <source>family and given name swapped</source>
        <translation>Familien- und Vorname vertauscht</translation>
    </message>
    <message>
        <source>the same birth date and a name spelled almost the same</source>
        <translation>dasselbe Geburtsdatum und ein fast gleich geschriebener Name</translation>
    </message>
    <message>
        <source>the same names</source>
        <translation>dieselben Namen</translation>
    </message>
    <message>
        <source>a number that is easily misread as this one</source>
        <translation>eine Nummer, die leicht als diese gelesen wird</translation>
    </message>
    <message>
        <source>the same names, another birth date</source>
        <translation>dieselben Namen, anderes Geburtsdatum</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>Tag {day}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>PickedPatients</name>
    <message>
        <source>Close the list</source>
        <translation>Liste schließen</translation>
    </message>
    <message>
        <source>Close the list (Esc)</source>
        <translation>Liste schließen (Esc)</translation>
    </message>
    <message>
        <source>Open patient</source>
        <translation>Patient öffnen</translation>
    </message>
    <message>
        <source>Show in patient list</source>
        <translation>In der Patientenliste zeigen</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} Patienten</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>PressingRow</name>
    <message>
        <source>Show patients</source>
        <translation>Patienten zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>{name} {n}</source>
        <translation>{name} {n}</translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>“{text}” has digits other than 0 to 9; type it with plain digits.</source>
        <translation>„{text}“ hat andere Ziffern als 0 bis 9; mit gewöhnlichen Ziffern eingeben.</translation>
    </message>
    <message>
        <source>“{text}” has an underscore; did you mean {reading}?</source>
        <translation>„{text}“ hat einen Unterstrich; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” could be {reading} or {other}; say which decimal sign is meant.</source>
        <translation>„{text}“ könnte {reading} oder {other} sein; angeben, welches Dezimalzeichen gemeint ist.</translation>
    </message>
    <message>
        <source>“{text}” has grouping signs; did you mean {reading}?</source>
        <translation>„{text}“ hat Tausenderzeichen; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” does not fit the decimal sign “{decimal}” of the file; did you mean {reading}?</source>
        <translation>„{text}“ passt nicht zum Dezimalzeichen „{decimal}“ der Datei; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is too large to be a number.</source>
        <translation>„{text}“ ist zu groß für eine Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is too small to be told from zero.</source>
        <translation>„{text}“ ist zu klein, um sich von null zu unterscheiden.</translation>
    </message>
    <message>
        <source>There is no value; write why (not done, unknown …) or leave the row out.</source>
        <translation>Es fehlt der Wert; den Grund schreiben (not done, unknown …) oder die Zeile weglassen.</translation>
    </message>
    <message>
        <source>The text is too long (“{text}”).</source>
        <translation>Der Text ist zu lang („{text}“).</translation>
    </message>
    <message>
        <source>“{text}” is a range, not one number.</source>
        <translation>„{text}“ ist ein Bereich, nicht eine Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is a time of day, not a number.</source>
        <translation>„{text}“ ist eine Uhrzeit, keine Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is a quotient, not a number.</source>
        <translation>„{text}“ ist ein Quotient, keine Zahl.</translation>
    </message>
    <message>
        <source>“{text}”: “{tail}” behind the number is neither an accepted unit nor a flag.</source>
        <translation>„{text}“: „{tail}“ hinter der Zahl ist weder eine angenommene Einheit noch ein Zeichen des Labors.</translation>
    </message>
    <message>
        <source>“{text}” is read as {reading}.</source>
        <translation>„{text}“ wird als {reading} gelesen.</translation>
    </message>
    <message>
        <source>The laboratory&apos;s flag “{flag}” stays with the text.</source>
        <translation>Das Zeichen „{flag}“ des Labors bleibt beim Text.</translation>
    </message>
    <message>
        <source>{text} means “missing” in some exports; check that it is a value.</source>
        <translation>{text} bedeutet in manchen Exporten „fehlend“; prüfen, ob es ein Wert ist.</translation>
    </message>
    <message>
        <source>The unit “{unit}” is not accepted for {analyte}; accepted: {accepted}.</source>
        <translation>Die Einheit „{unit}“ wird für {analyte} nicht angenommen; angenommen: {accepted}.</translation>
    </message>
    <message>
        <source>“{unit}” is gram per litre, which no count of {analyte} can be in; write G/L (10⁹/L), or say in the [units] of a mapping what it means.</source>
        <translation>„{unit}“ ist Gramm pro Liter, worin keine Zahl von {analyte} stehen kann; G/L (10⁹/L) schreiben oder unter [units] einer Zuordnung sagen, was gemeint ist.</translation>
    </message>
    <message>
        <source>“{unit}” is giga (10⁹) per litre, which {analyte} cannot be in; write g/L, or say in the [units] of a mapping what it means.</source>
        <translation>„{unit}“ ist Giga (10⁹) pro Liter, worin {analyte} nicht stehen kann; g/L schreiben oder unter [units] einer Zuordnung sagen, was gemeint ist.</translation>
    </message>
    <message>
        <source>“{text}” names another unit than “{unit}”.</source>
        <translation>„{text}“ nennt eine andere Einheit als „{unit}“.</translation>
    </message>
    <message>
        <source>“{text}” is impossible for {analyte}: from {low} to {high} {unit}.</source>
        <translation>„{text}“ ist für {analyte} unmöglich: von {low} bis {high} {unit}.</translation>
    </message>
    <message>
        <source>“{name}” is no analyte of the catalogue; name it in a mapping, or ignore it there.</source>
        <translation>„{name}“ ist kein Analyt des Katalogs; in einer Zuordnung benennen oder dort weglassen.</translation>
    </message>
    <message>
        <source>No analyte is named.</source>
        <translation>Kein Analyt genannt.</translation>
    </message>
    <message>
        <source>More than {limit} lines cannot be pasted; import them as a file.</source>
        <translation>Mehr als {limit} Zeilen lassen sich nicht einfügen; als Datei importieren.</translation>
    </message>
    <message>
        <source>The block has values of {found}, and none of {date}. Copy the column of that day.</source>
        <translation>Der Block hat Werte vom {found}, aber keine vom {date}. Die Spalte jenes Tages kopieren.</translation>
    </message>
    <message>
        <source>The block has several columns of values. Copy one of them with the names.</source>
        <translation>Der Block hat mehrere Spalten mit Werten. Eine davon mit den Namen kopieren.</translation>
    </message>
    <message>
        <source>There is no value in this line.</source>
        <translation>In dieser Zeile ist kein Wert.</translation>
    </message>
    <message>
        <source>The same analyte again: line {row} has it already.</source>
        <translation>Derselbe Analyt noch einmal: Zeile {row} hat ihn schon.</translation>
    </message>
    <message>
        <source>“{text}”: other lines have the other decimal sign, so this could be {reading}; type it.</source>
        <translation>„{text}“: Andere Zeilen haben das andere Dezimalzeichen, dies könnte also {reading} sein; eintippen.</translation>
    </message>
    <message>
        <source>“{text}” has the sign “{sign}”; type a point or a comma.</source>
        <translation>„{text}“ hat das Zeichen „{sign}“; einen Punkt oder ein Komma eingeben.</translation>
    </message>
    <message>
        <source>“{text}” has a sign that cannot be seen (U+{sign}); type it again.</source>
        <translation>„{text}“ hat ein unsichtbares Zeichen (U+{sign}); neu eingeben.</translation>
    </message>
    <message>
        <source>“{text}” has a power of ten; type the number in full.</source>
        <translation>„{text}“ hat eine Zehnerpotenz; die Zahl ausschreiben.</translation>
    </message>
    <message>
        <source>“{text}” is not one number; type its digits without blanks, with one point or comma.</source>
        <translation>„{text}“ ist nicht eine Zahl; die Ziffern ohne Leerzeichen eingeben, mit einem Punkt oder Komma.</translation>
    </message>
    <message>
        <source>“{text}” ends in a decimal sign; did you mean {reading}?</source>
        <translation>„{text}“ endet mit einem Dezimalzeichen; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” is no value. Type a number, &lt;number, nd (not done), na, ? or hem.</source>
        <translation>„{text}“ ist kein Wert. Eine Zahl eingeben, &lt;Zahl, nd (nicht durchgeführt), na, ? oder hem.</translation>
    </message>
    <message>
        <source>“{text}” can mean zero or no value; type 0 or ?.</source>
        <translation>„{text}“ kann null oder kein Wert bedeuten; 0 oder ? eingeben.</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways; type the unit as {unit}.</source>
        <translation>„{text}“ lässt sich auf zwei Weisen lesen; die Einheit als {unit} eingeben.</translation>
    </message>
    <message>
        <source>{analyte} cannot be in {unit}; accepted: {accepted}.</source>
        <translation>{analyte} kann nicht in {unit} stehen; angenommen: {accepted}.</translation>
    </message>
    <message>
        <source>g/L is gram per litre, which no count can be in; did you mean {reading}?</source>
        <translation>g/L ist Gramm pro Liter, worin keine Zellzahl stehen kann; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>G/L is 10⁹ per litre, which no mass can be in; did you mean {reading}?</source>
        <translation>G/L ist 10⁹ pro Liter, worin keine Masse stehen kann; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>The laboratory&apos;s unit of {analyte} is not clear on that day; type the unit.</source>
        <translation>Die Einheit des Labors für {analyte} ist an jenem Tag nicht eindeutig; die Einheit eingeben.</translation>
    </message>
    <message>
        <source>{analyte} cannot be absent; type its value, or nd (not done).</source>
        <translation>{analyte} kann nicht abwesend sein; den Wert eingeben oder nd (nicht durchgeführt).</translation>
    </message>
    <message>
        <source>Read as not done; for not detected type neg.</source>
        <translation>Als nicht durchgeführt gelesen; für nicht nachgewiesen neg eingeben.</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}).</source>
        <translation>{value} {unit} ist nicht möglich ({low}–{high}).</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}). Did you mean {reading}?</source>
        <translation>{value} {unit} ist nicht möglich ({low}–{high}). Ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}). Read as {other} it is {reading} {stored}.</source>
        <translation>{value} {unit} ist nicht möglich ({low}–{high}). Als {other} gelesen sind es {reading} {stored}.</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}). Read as {other} it is {reading} {stored}; last value {last} on {date}.</source>
        <translation>{value} {unit} ist nicht möglich ({low}–{high}). Als {other} gelesen sind es {reading} {stored}; letzter Wert {last} am {date}.</translation>
    </message>
    <message>
        <source>{value} is not possible: nothing is below zero.</source>
        <translation>{value} ist nicht möglich: Nichts ist unter null.</translation>
    </message>
    <message>
        <source>{value} {unit}, but {last} on {date}. Did you mean {reading}?</source>
        <translation>{value} {unit}, aber {last} am {date}. Ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>{value} {unit}, but {last} on {date}. Read as {other} it is {reading} {unit}.</source>
        <translation>{value} {unit}, aber {last} am {date}. Als {other} gelesen sind es {reading} {unit}.</translation>
    </message>
    <message>
        <source>{value} {unit} is unusual. Did you mean {reading}?</source>
        <translation>{value} {unit} ist ungewöhnlich. Ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>{value} {unit} is unusual. Read as {other} it is {reading} {unit}.</source>
        <translation>{value} {unit} ist ungewöhnlich. Als {other} gelesen sind es {reading} {unit}.</translation>
    </message>
    <message>
        <source>{value} {unit}, but {last} on {date}: an unusual change. Check the value.</source>
        <translation>{value} {unit}, aber {last} am {date}: eine ungewöhnliche Änderung. Den Wert prüfen.</translation>
    </message>
    <message>
        <source>{value} {unit} is unusual (mostly {low}–{high}). Check the value and its unit.</source>
        <translation>{value} {unit} ist ungewöhnlich (meist {low}–{high}). Wert und Einheit prüfen.</translation>
    </message>
    <message>
        <source>{value} {unit} is below the clinic&apos;s alarm limit of {limit}.</source>
        <translation>{value} {unit} liegt unter der Alarmgrenze der Klinik von {limit}.</translation>
    </message>
    <message>
        <source>{value} {unit} is above the clinic&apos;s alarm limit of {limit}.</source>
        <translation>{value} {unit} liegt über der Alarmgrenze der Klinik von {limit}.</translation>
    </message>
    <message>
        <source>Read as {reading}; if a thousand is meant, type {grouped}.</source>
        <translation>Als {reading} gelesen; ist ein Tausender gemeint, {grouped} eingeben.</translation>
    </message>
    <message>
        <source>{part} ({sum}) is above {whole} ({value} {unit}), of which it is a part.</source>
        <translation>{part} ({sum}) liegt über {whole} ({value} {unit}), wovon es ein Teil ist.</translation>
    </message>
    <message>
        <source>{parts} are together {sum}, more than {high} % of {whole} ({value} {unit}), of which they are parts.</source>
        <translation>{parts} sind zusammen {sum}, mehr als {high} % von {whole} ({value} {unit}), wovon sie Teile sind.</translation>
    </message>
    <message>
        <source>{parts} are together {sum} %, more than {high} %.</source>
        <translation>{parts} sind zusammen {sum} %, mehr als {high} %.</translation>
    </message>
    <message>
        <source>{parts} are together {sum} %; expected are {low} to {high} %.</source>
        <translation>{parts} sind zusammen {sum} %; erwartet sind {low} bis {high} %.</translation>
    </message>
    <message>
        <source>{parts} are together {percent} % of {whole}; expected are {low} to {high} %.</source>
        <translation>{parts} sind zusammen {percent} % von {whole}; erwartet sind {low} bis {high} %.</translation>
    </message>
    <message>
        <source>{parts} explain only {sum} of {whole} {value} {unit}.</source>
        <translation>{parts} erklären nur {sum} von {whole} {value} {unit}.</translation>
    </message>
    <message>
        <source>{analyte} {value} {unit} does not fit {others}: expected is {expected}.</source>
        <translation>{analyte} {value} {unit} passt nicht zu {others}: erwartet ist {expected}.</translation>
    </message>
    <message>
        <source>“{text}” could be two dates; say whether day or month comes first.</source>
        <translation>„{text}“ könnte zwei Daten bedeuten; angeben, ob Tag oder Monat zuerst steht.</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the calendar.</source>
        <translation>„{text}“ ist kein Tag des Kalenders.</translation>
    </message>
    <message>
        <source>“{text}” has a year of two digits; write all four.</source>
        <translation>„{text}“ hat ein zweistelliges Jahr; alle vier Stellen schreiben.</translation>
    </message>
    <message>
        <source>“{text}” looks like a spreadsheet&apos;s day number; export the column as a date.</source>
        <translation>„{text}“ sieht aus wie die Tageszahl einer Tabellenkalkulation; die Spalte als Datum exportieren.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>„{text}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{text}” does not have the year first, as the dates of this file were said to.</source>
        <translation>„{text}“ beginnt nicht mit dem Jahr, wie es für die Daten dieser Datei angegeben ist.</translation>
    </message>
    <message>
        <source>“{text}”: the year cannot be right.</source>
        <translation>„{text}“: Das Jahr kann nicht stimmen.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day.</source>
        <translation>„{text}“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>“{text}” {unit} is further away than a lifetime.</source>
        <translation>„{text}“ {unit} liegt weiter entfernt als ein Menschenleben.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number of days.</source>
        <translation>„{text}“ ist keine ganze Zahl von Tagen.</translation>
    </message>
    <message>
        <source>{date} is before the patient&apos;s birth.</source>
        <translation>{date} liegt vor der Geburt des Patienten.</translation>
    </message>
    <message>
        <source>{date} is in the future (today is {today}).</source>
        <translation>{date} liegt in der Zukunft (heute ist {today}).</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>Es fehlt das Datum.</translation>
    </message>
    <message>
        <source>“{text}” has a year of two digits; did you mean {reading}?</source>
        <translation>„{text}“ hat ein zweistelliges Jahr; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” has no year; did you mean {reading}?</source>
        <translation>„{text}“ hat kein Jahr; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” lacks the day; type day, month and year.</source>
        <translation>„{text}“ fehlt der Tag; Tag, Monat und Jahr eingeben.</translation>
    </message>
    <message>
        <source>“{text}” could be {reading} or {other}; type it with the year first.</source>
        <translation>„{text}“ könnte {reading} oder {other} sein; mit dem Jahr zuerst eingeben.</translation>
    </message>
    <message>
        <source>“{text}” is not in this order of day and month; did you mean {reading}?</source>
        <translation>„{text}“ hat nicht diese Reihenfolge von Tag und Monat; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” has a time of day; did you mean {reading}?</source>
        <translation>„{text}“ hat eine Uhrzeit; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” counts from day 0, and there is no date of an infusion yet.</source>
        <translation>„{text}“ zählt ab Tag 0, und es gibt noch kein Datum einer Infusion.</translation>
    </message>
    <message>
        <source>“{text}” counts from day 0, of which only {date} is known.</source>
        <translation>„{text}“ zählt ab Tag 0, von dem nur {date} bekannt ist.</translation>
    </message>
    <message>
        <source>Born {date}: this is a very high age.</source>
        <translation>Geboren {date}: Das ist ein sehr hohes Alter.</translation>
    </message>
    <message>
        <source>{date} is before the indication ({earlier}).</source>
        <translation>{date} liegt vor der Indikation ({earlier}).</translation>
    </message>
    <message>
        <source>{date} is more than {days} days before {earlier}, the day of the infusion.</source>
        <translation>{date} liegt mehr als {days} Tage vor {earlier}, dem Tag der Infusion.</translation>
    </message>
    <message>
        <source>The infusion on {date} is before the apheresis on {earlier}.</source>
        <translation>Die Infusion am {date} liegt vor der Apherese am {earlier}.</translation>
    </message>
    <message>
        <source>The infusion on {date} is before the lymphodepletion on {earlier}.</source>
        <translation>Die Infusion am {date} liegt vor der Lymphodepletion am {earlier}.</translation>
    </message>
    <message>
        <source>The lymphodepletion on {date} begins before the apheresis on {earlier}.</source>
        <translation>Die Lymphodepletion am {date} beginnt vor der Apherese am {earlier}.</translation>
    </message>
    <message>
        <source>There is no date of onset.</source>
        <translation>Es fehlt das Datum des Beginns.</translation>
    </message>
    <message>
        <source>The end is before the onset.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>“{text}” is neither female nor male nor unknown.</source>
        <translation>„{text}“ ist weder weiblich noch männlich noch unbekannt.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>„{text}“ ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from {low} to {high}.</source>
        <translation>„{text}“ ist keine ganze Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>“{text}” is no material that is known: blood, marrow, apheresis or other.</source>
        <translation>„{text}“ ist kein bekanntes Material: Blut, Mark, Apherese oder anderes.</translation>
    </message>
    <message>
        <source>There is no patient number.</source>
        <translation>Es fehlt die Patientennummer.</translation>
    </message>
    <message>
        <source>The patient number “{text}” has a sign that cannot be seen (U+{sign}); such a number is not taken.</source>
        <translation>Die Patientennummer „{text}“ hat ein unsichtbares Zeichen (U+{sign}); eine solche Nummer wird nicht angenommen.</translation>
    </message>
    <message>
        <source>This seems to be the patient with the number {number}.</source>
        <translation>Dies scheint der Patient mit der Nummer {number} zu sein.</translation>
    </message>
    <message>
        <source>Another patient has the number “{text}”.</source>
        <translation>Ein anderer Patient hat die Nummer „{text}“.</translation>
    </message>
    <message>
        <source>There is a sign in it that cannot be seen (U+{sign}); type it anew.</source>
        <translation>Darin ist ein unsichtbares Zeichen (U+{sign}); neu eingeben.</translation>
    </message>
    <message>
        <source>There is a record of {date}, which would lie before the birth.</source>
        <translation>Es gibt einen Eintrag vom {date}, der vor der Geburt läge.</translation>
    </message>
    <message>
        <source>The consent was withdrawn on {date}, before it was given ({earlier}).</source>
        <translation>Die Einwilligung wurde am {date} widerrufen, bevor sie gegeben wurde ({earlier}).</translation>
    </message>
    <message>
        <source>These are not two patients.</source>
        <translation>Dies sind nicht zwei Patienten.</translation>
    </message>
    <message>
        <source>The days of one count from “{stored}”, those of the other from “{given}”; they cannot become one.</source>
        <translation>Die Tage des einen zählen ab „{stored}“, die des anderen ab „{given}“; sie können nicht eins werden.</translation>
    </message>
    <message>
        <source>Days without a date count from the infusion that would no longer be day 0. Decide for the other day 0, or enter the dates first.</source>
        <translation>Tage ohne Datum zählen ab der Infusion, die nicht mehr Tag 0 wäre. Den anderen Tag 0 wählen oder zuerst die Daten eingeben.</translation>
    </message>
    <message>
        <source>What is set of the clones&apos; parentage would contradict itself; take it back for one of the two first.</source>
        <translation>Was zur Abstammung der Klone festgelegt ist, würde sich widersprechen; bei einem der beiden zuerst zurücknehmen.</translation>
    </message>
    <message>
        <source>The {what} disagrees with what is known of the patient with this number.</source>
        <translation>Anders als bei dem Patienten mit dieser Nummer bekannt: {what}.</translation>
    </message>
    <message>
        <source>The patient&apos;s days count from “{stored}”; this file counts from “{given}”.</source>
        <translation>Die Tage des Patienten zählen ab „{stored}“; diese Datei zählt ab „{given}“.</translation>
    </message>
    <message>
        <source>Same as row {row}.</source>
        <translation>Wie Zeile {row}.</translation>
    </message>
    <message>
        <source>Value number {number} of this analyte at this time.</source>
        <translation>Wert Nummer {number} dieses Analyten zu dieser Zeit.</translation>
    </message>
    <message>
        <source>Another record of this kind at this time.</source>
        <translation>Ein weiterer Eintrag dieser Art zu dieser Zeit.</translation>
    </message>
    <message>
        <source>Was “{text}”.</source>
        <translation>War „{text}“.</translation>
    </message>
    <message>
        <source>“{text}” was typed here; typed values are not replaced unasked.</source>
        <translation>„{text}“ wurde hier eingegeben; Eingegebenes wird nicht ungefragt ersetzt.</translation>
    </message>
    <message>
        <source>What is stored was entered here; entered records are not replaced unasked.</source>
        <translation>Das Gespeicherte wurde hier eingegeben; eingegebene Einträge werden nicht ungefragt ersetzt.</translation>
    </message>
    <message>
        <source>Another file of this import says “{text}”.</source>
        <translation>Eine andere Datei dieses Imports sagt „{text}“.</translation>
    </message>
    <message>
        <source>Another file of this import says something else.</source>
        <translation>Eine andere Datei dieses Imports sagt etwas anderes.</translation>
    </message>
    <message>
        <source>Two infusions are marked as day 0; only one can be.</source>
        <translation>Zwei Infusionen sind als Tag 0 bezeichnet; es kann nur eine sein.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own follow-up schedule cannot be read; the default one is in force until it is made anew.</source>
        <translation>Der eigene Nachsorgeplan der Klinik ist nicht lesbar; der mitgelieferte gilt, bis er neu erstellt ist.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own follow-up schedule has days or windows that cannot be; the default one is in force until it is corrected.</source>
        <translation>Der eigene Nachsorgeplan der Klinik hat unmögliche Tage oder Fenster; der mitgelieferte gilt, bis er berichtigt ist.</translation>
    </message>
    <message>
        <source>There is no follow-up schedule “{name}”; the default one is in force.</source>
        <translation>Es gibt keinen Nachsorgeplan „{name}“; der mitgelieferte gilt.</translation>
    </message>
    <message>
        <source>Day {day} stands below a day that returns; move it above.</source>
        <translation>Tag {day} steht unter einem wiederkehrenden Tag; darüber setzen.</translation>
    </message>
    <message>
        <source>Give the schedule a name.</source>
        <translation>Dem Plan einen Namen geben.</translation>
    </message>
    <message>
        <source>A schedule needs at least one planned day.</source>
        <translation>Ein Plan braucht mindestens einen geplanten Tag.</translation>
    </message>
    <message>
        <source>“{name}” is no analyte of the catalogue.</source>
        <translation>„{name}“ ist kein Analyt des Katalogs.</translation>
    </message>
    <message>
        <source>Day {day} is not between 0 and {latest}.</source>
        <translation>Tag {day} liegt nicht zwischen 0 und {latest}.</translation>
    </message>
    <message>
        <source>The window of day {day} ends before it begins, or leaves the day out.</source>
        <translation>Das Fenster von Tag {day} endet vor seinem Beginn oder lässt den Tag aus.</translation>
    </message>
    <message>
        <source>The repetition from day {day} ends before it begins (day {last}).</source>
        <translation>Die Wiederholung ab Tag {day} endet vor ihrem Beginn (Tag {last}).</translation>
    </message>
    <message>
        <source>The repetition from day {day} must leave at least {least} days between visits.</source>
        <translation>Die Wiederholung ab Tag {day} muss mindestens {least} Tage zwischen Visiten lassen.</translation>
    </message>
    <message>
        <source>Day {day} stands after day {before}; put the days in order, each once.</source>
        <translation>Tag {day} steht nach Tag {before}; die Tage ordnen, jeden einmal.</translation>
    </message>
    <message>
        <source>The windows of day {day} and day {other} overlap: a visit on a shared day could serve either. Narrow one of them.</source>
        <translation>Die Fenster von Tag {day} und Tag {other} überschneiden sich: Eine Visite an einem gemeinsamen Tag könnte zu beiden gehören. Eines enger fassen.</translation>
    </message>
    <message>
        <source>There is neither a date of infusion nor a product.</source>
        <translation>Es fehlen Datum der Infusion und Produkt.</translation>
    </message>
    <message>
        <source>“{name}” is no product of the catalogue.</source>
        <translation>„{name}“ ist kein Produkt des Katalogs.</translation>
    </message>
    <message>
        <source>“{text}” is not autologous, allogeneic or none.</source>
        <translation>„{text}“ ist weder autolog noch allogen noch keine.</translation>
    </message>
    <message>
        <source>The index infusion of this patient is that of {known}; there is one index. Say index = 0 on its row in the same file to move it.</source>
        <translation>Die Indexinfusion dieses Patienten ist die von {known}; es gibt nur eine. Um sie zu verlegen, in derselben Datei in ihrer Zeile index = 0 angeben.</translation>
    </message>
    <message>
        <source>An infusion of {product} on {known} is stored, {given} is within {days} days of it and may be its corrected date. If so, edit the stored date; if there were two, give both rows in one file.</source>
        <translation>Eine Infusion von {product} am {known} ist gespeichert; {given} liegt innerhalb von {days} Tagen davon und kann ihr berichtigtes Datum sein. Dann das gespeicherte Datum ändern; waren es zwei, beide Zeilen in einer Datei angeben.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes or no nor a date.</source>
        <translation>„{text}“ ist weder ja oder nein noch ein Datum.</translation>
    </message>
    <message>
        <source>“{name}” is no kind of event of the catalogue.</source>
        <translation>„{name}“ ist keine Ereignisart des Katalogs.</translation>
    </message>
    <message>
        <source>No kind of event is named.</source>
        <translation>Keine Ereignisart genannt.</translation>
    </message>
    <message>
        <source>{kind} has no detail for “{name}”.</source>
        <translation>{kind} hat keine Einzelheit für „{name}“.</translation>
    </message>
    <message>
        <source>{kind} has no detail that is a number; “{text}” has no place.</source>
        <translation>{kind} hat keine Einzelheit, die eine Zahl ist; „{text}“ hat keinen Platz.</translation>
    </message>
    <message>
        <source>{kind} is not graded; “{text}” has no place.</source>
        <translation>{kind} hat keine Grade; „{text}“ hat keinen Platz.</translation>
    </message>
    <message>
        <source>“{text}” is no grade of {kind}: {grades}.</source>
        <translation>„{text}“ ist kein Grad von {kind}: {grades}.</translation>
    </message>
    <message>
        <source>“{text}” is not a {name}: {choices}.</source>
        <translation>„{text}“ passt nicht zu {name}: {choices}.</translation>
    </message>
    <message>
        <source>The unit “{unit}” is not accepted for {name}; accepted: {accepted}.</source>
        <translation>Die Einheit „{unit}“ wird für {name} nicht angenommen; angenommen: {accepted}.</translation>
    </message>
    <message>
        <source>“{text}” is impossible: from {low} to {high}.</source>
        <translation>„{text}“ ist unmöglich: von {low} bis {high}.</translation>
    </message>
    <message>
        <source>“{text}” is impossible: at least {low}.</source>
        <translation>„{text}“ ist unmöglich: mindestens {low}.</translation>
    </message>
    <message>
        <source>The items of the ICE score add up to {reading}, not to {text}.</source>
        <translation>Die Teile des ICE-Scores ergeben {reading}, nicht {text}.</translation>
    </message>
    <message>
        <source>A vasopressor was given: choose “vasopressor needed”.</source>
        <translation>Ein Vasopressor wurde gegeben: „Vasopressor nötig“ wählen.</translation>
    </message>
    <message>
        <source>There is an oxygen flow: choose how it was given.</source>
        <translation>Es gibt einen Sauerstofffluss: wählen, wie er gegeben wurde.</translation>
    </message>
    <message>
        <source>The seizure has a length: choose which kind it was.</source>
        <translation>Der Anfall hat eine Dauer: wählen, welcher Art er war.</translation>
    </message>
    <message>
        <source>The table says grade {reading}, not {text}; write why.</source>
        <translation>Die Tabelle sagt Grad {reading}, nicht {text}; den Grund schreiben.</translation>
    </message>
    <message>
        <source>By the table this is grade 0: none. Say why it is entered, or close the form.</source>
        <translation>Nach der Tabelle ist dies Grad 0: nicht vorhanden. Den Grund der Eingabe angeben oder das Formular schließen.</translation>
    </message>
    <message>
        <source>The same is entered at this date already.</source>
        <translation>Dasselbe ist an diesem Datum schon eingetragen.</translation>
    </message>
    <message>
        <source>The same organism and site on {date}: within {days} days usually the same infection (proposed by AfterCART). Say why it is another one.</source>
        <translation>Derselbe Erreger und Ort am {date}: innerhalb von {days} Tagen meist dieselbe Infektion (Vorschlag von AfterCART). Angeben, warum es eine andere ist.</translation>
    </message>
    <message>
        <source>Neither organism nor site nor category: fever alone is not an infection. Say why it is one.</source>
        <translation>Weder Erreger noch Ort noch Kategorie: Fieber allein ist keine Infektion. Angeben, warum es eine ist.</translation>
    </message>
    <message>
        <source>{n} results or events are dated after this day; check which date is wrong.</source>
        <translation>{n} Werte oder Ereignisse sind später datiert als dieser Tag; prüfen, welches Datum falsch ist.</translation>
    </message>
    <message>
        <source>Analyses count a fatal infection after t-MN as a death of t-MN.</source>
        <translation>Auswertungen zählen eine tödliche Infektion nach t-MN als Tod an t-MN.</translation>
    </message>
    <message>
        <source>After a relapse this counts as a death with relapse, not as non-relapse mortality.</source>
        <translation>Nach einem Rezidiv zählt dies als Tod mit Rezidiv, nicht als Nicht-Rezidiv-Mortalität.</translation>
    </message>
    <message>
        <source>There is a date of bendamustine, but it says that none was given.</source>
        <translation>Es gibt ein Datum für Bendamustin, aber es heißt, keines sei gegeben worden.</translation>
    </message>
    <message>
        <source>Bendamustine on {date} is after the infusion on {later}.</source>
        <translation>Bendamustin am {date} liegt nach der Infusion am {later}.</translation>
    </message>
    <message>
        <source>Another treatment begins on {date}, too. Say why there are two.</source>
        <translation>Auch eine andere Therapie beginnt am {date}. Angeben, warum es zwei sind.</translation>
    </message>
    <message>
        <source>Nothing is said: give a karyotype, blasts, flags or a classification.</source>
        <translation>Nichts ist gesagt: Karyotyp, Blasten, Merkmale oder Klassifikation angeben.</translation>
    </message>
    <message>
        <source>Read as normal.</source>
        <translation>Als normal gelesen.</translation>
    </message>
    <message>
        <source>Read as (abnormalities: {n}): {found}.</source>
        <translation>Gelesen als (Aberrationen: {n}): {found}.</translation>
    </message>
    <message>
        <source>Read as complex (abnormalities: {n}): {found}.</source>
        <translation>Als komplex gelesen (Aberrationen: {n}): {found}.</translation>
    </message>
    <message>
        <source>Not understood: {found}. Scores take it as unknown.</source>
        <translation>Nicht verstanden: {found}. Für die Scores gilt es als unbekannt.</translation>
    </message>
    <message>
        <source>No metaphases, so no karyotype: {found}.</source>
        <translation>Keine Metaphasen, also kein Karyotyp: {found}.</translation>
    </message>
    <message>
        <source>Incomplete by its own words ({found}): more may be abnormal.</source>
        <translation>Nach eigener Angabe unvollständig ({found}): Es kann mehr verändert sein.</translation>
    </message>
    <message>
        <source>“{found}” says nothing of the single abnormalities; type them if they are known.</source>
        <translation>„{found}“ sagt nichts über die einzelnen Aberrationen; eingeben, wenn bekannt.</translation>
    </message>
    <message>
        <source>The number of chromosomes does not follow from the abnormalities: {found}.</source>
        <translation>Die Zahl der Chromosomen folgt nicht aus den Aberrationen: {found}.</translation>
    </message>
    <message>
        <source>Sex chromosomes not explained: {found}. A loss is written −Y, a constitution with c.</source>
        <translation>Geschlechtschromosomen nicht erklärt: {found}. Ein Verlust wird −Y geschrieben, Konstitutionelles mit c.</translation>
    </message>
    <message>
        <source>In fewer cells than make a clone (two; three for a lost chromosome), so uncertain: {found}.</source>
        <translation>In weniger Zellen, als einen Klon ausmachen (zwei; drei bei einem verlorenen Chromosom), daher unsicher: {found}.</translation>
    </message>
    <message>
        <source>Without number of chromosomes; taken as all abnormalities.</source>
        <translation>Ohne Zahl der Chromosomen; gelesen als alle Aberrationen.</translation>
    </message>
    <message>
        <source>Kept, not read: {found}.</source>
        <translation>Aufbewahrt, nicht gelesen: {found}.</translation>
    </message>
    <message>
        <source>The patient&apos;s death on {date} is known; edit that one if it is wrong.</source>
        <translation>Der Tod des Patienten am {date} ist bekannt; jenen Eintrag bearbeiten, falls er falsch ist.</translation>
    </message>
    <message>
        <source>{date} is before the index infusion; one of the two dates must be wrong.</source>
        <translation>{date} liegt vor der Indexinfusion; eines der beiden Daten muss falsch sein.</translation>
    </message>
    <message>
        <source>The last contact is before the index infusion.</source>
        <translation>Der letzte Kontakt liegt vor der Indexinfusion.</translation>
    </message>
    <message>
        <source>This is after the patient&apos;s death on {date}.</source>
        <translation>Dies liegt nach dem Tod des Patienten am {date}.</translation>
    </message>
    <message>
        <source>The laboratory has no name.</source>
        <translation>Das Labor hat keinen Namen.</translation>
    </message>
    <message>
        <source>There is a laboratory called “{text}” already.</source>
        <translation>Ein Labor namens „{text}“ gibt es schon.</translation>
    </message>
    <message>
        <source>The lower limit {low} is not below the upper limit {high}.</source>
        <translation>Die untere Grenze {low} liegt nicht unter der oberen Grenze {high}.</translation>
    </message>
    <message>
        <source>The age {low} to begin with is not below the age {high} to end with.</source>
        <translation>Das Anfangsalter {low} liegt nicht unter dem Endalter {high}.</translation>
    </message>
    <message>
        <source>“{text}” is not an age from 0 to {high} years.</source>
        <translation>„{text}“ ist kein Alter von 0 bis {high} Jahren.</translation>
    </message>
    <message>
        <source>It ends ({high}) before it begins ({low}).</source>
        <translation>Es endet ({high}), bevor es beginnt ({low}).</translation>
    </message>
    <message>
        <source>Line {row} has {analyte} in {unit} on the same days; one of them has to end first.</source>
        <translation>Zeile {row} hat {analyte} in {unit} an denselben Tagen; eines davon muss zuerst enden.</translation>
    </message>
    <message>
        <source>Line {row} says otherwise what “&lt;limit” of {analyte} means on the same days.</source>
        <translation>Zeile {row} sagt anders, was „&lt;Grenze“ von {analyte} an denselben Tagen bedeutet.</translation>
    </message>
    <message>
        <source>Line {row} is about {analyte} of the same patients on the same days; part them by sex, age or date.</source>
        <translation>Zeile {row} betrifft {analyte} derselben Patienten an denselben Tagen; nach Geschlecht, Alter oder Datum trennen.</translation>
    </message>
    <message>
        <source>“{text}” is none of the choices.</source>
        <translation>„{text}“ ist keine der Möglichkeiten.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is not from {low} to {high} {unit}.</source>
        <translation>„{text}“ liegt nicht zwischen {low} und {high} {unit}.</translation>
    </message>
    <message>
        <source>No gene is named.</source>
        <translation>Kein Gen genannt.</translation>
    </message>
    <message>
        <source>“{text}” is not the name of a gene.</source>
        <translation>„{text}“ ist nicht der Name eines Gens.</translation>
    </message>
    <message>
        <source>“{text}” is not detected, not_detected, not_covered or no_sample.</source>
        <translation>„{text}“ ist nicht detected, not_detected, not_covered oder no_sample.</translation>
    </message>
    <message>
        <source>“{text}” can mean not done or not detected; write not_detected or no_sample.</source>
        <translation>„{text}“ kann nicht durchgeführt oder nicht nachgewiesen bedeuten; not_detected oder no_sample schreiben.</translation>
    </message>
    <message>
        <source>“{text}” is read as not detected.</source>
        <translation>„{text}“ wird als nicht nachgewiesen gelesen.</translation>
    </message>
    <message>
        <source>“{text}” is above 1: if the column is in per cent, say so in its header ([%]) or a mapping.</source>
        <translation>„{text}“ ist größer als 1: Ist die Spalte in Prozent, dies in ihrer Kopfzeile ([%]) oder einer Zuordnung angeben.</translation>
    </message>
    <message>
        <source>“{text}” is not an allele fraction.</source>
        <translation>„{text}“ ist keine Allelfraktion.</translation>
    </message>
    <message>
        <source>The detection limit “{text}” is no smaller than 1; if it is in per cent, say so in its header ([%]).</source>
        <translation>Die Nachweisgrenze „{text}“ ist nicht kleiner als 1; ist sie in Prozent, dies in der Kopfzeile ([%]) angeben.</translation>
    </message>
    <message>
        <source>There is neither a VAF nor a state, nor reads of the variant and in all.</source>
        <translation>Es gibt weder eine VAF noch einen Zustand noch Reads der Variante und insgesamt.</translation>
    </message>
    <message>
        <source>The VAF {vaf} is not that of the reads ({text} = {reading}); the VAF is kept.</source>
        <translation>Die VAF {vaf} ist nicht die der Reads ({text} = {reading}); die VAF bleibt.</translation>
    </message>
    <message>
        <source>The VAF {vaf} is below the detection limit {limit} of its sample.</source>
        <translation>Die VAF {vaf} liegt unter der Nachweisgrenze {limit} ihrer Probe.</translation>
    </message>
    <message>
        <source>The state {state} contradicts the value “{text}”.</source>
        <translation>Der Zustand {state} widerspricht dem Wert „{text}“.</translation>
    </message>
    <message>
        <source>There are more reads of the variant than reads.</source>
        <translation>Es gibt mehr Reads der Variante als Reads.</translation>
    </message>
    <message>
        <source>Row {row} says something else about this variant in this sample.</source>
        <translation>Zeile {row} sagt etwas anderes über diese Variante in dieser Probe.</translation>
    </message>
    <message>
        <source>Row {row} gives another detection limit of this sample.</source>
        <translation>Zeile {row} nennt eine andere Nachweisgrenze dieser Probe.</translation>
    </message>
    <message>
        <source>The sample is said to have failed, but there are variants from it.</source>
        <translation>Die Probe gilt als misslungen, aber es gibt Varianten daraus.</translation>
    </message>
    <message>
        <source>“{text}” is not HGVS; did you mean {reading}?</source>
        <translation>„{text}“ ist kein HGVS; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” is not HGVS, such as c.524G&gt;A or p.Arg175His.</source>
        <translation>„{text}“ ist kein HGVS wie c.524G&gt;A oder p.Arg175His.</translation>
    </message>
    <message>
        <source>“{text}” names no change, only a place or nothing.</source>
        <translation>„{text}“ nennt keine Veränderung, nur eine Stelle oder nichts.</translation>
    </message>
    <message>
        <source>“{text}” holds several variants; write each on a line of its own.</source>
        <translation>„{text}“ enthält mehrere Varianten; jede in eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>“{text}”: the first position lies behind the last.</source>
        <translation>„{text}“: Die erste Position liegt hinter der letzten.</translation>
    </message>
    <message>
        <source>“{text}”: an insertion stands between two neighbouring positions.</source>
        <translation>„{text}“: Eine Insertion steht zwischen zwei benachbarten Positionen.</translation>
    </message>
    <message>
        <source>“{text}” names {given} bases for {length} positions; check the positions, or leave the bases out: {reading}.</source>
        <translation>„{text}“ nennt {given} Basen für {length} Positionen; Positionen prüfen oder die Basen weglassen: {reading}.</translation>
    </message>
    <message>
        <source>“{text}” changes nothing.</source>
        <translation>„{text}“ verändert nichts.</translation>
    </message>
    <message>
        <source>Several genes stand on this line.</source>
        <translation>In dieser Zeile stehen mehrere Gene.</translation>
    </message>
    <message>
        <source>Several different changes stand on this line; write each on a line of its own.</source>
        <translation>In dieser Zeile stehen mehrere Veränderungen; jede in eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>Several different VAFs stand on this line.</source>
        <translation>In dieser Zeile stehen mehrere verschiedene VAF.</translation>
    </message>
    <message>
        <source>Several different depths stand on this line.</source>
        <translation>In dieser Zeile stehen mehrere verschiedene Tiefen.</translation>
    </message>
    <message>
        <source>The line says both detected and not detected, or two states.</source>
        <translation>Die Zeile sagt nachgewiesen und nicht nachgewiesen, oder zwei Zustände.</translation>
    </message>
    <message>
        <source>{found}: which of them is the VAF? Write % behind it, and x behind a depth in reads; or paste with the line of column heads.</source>
        <translation>{found}: Was davon ist die VAF? % dahinter schreiben und x hinter eine Tiefe in Reads; oder mit der Zeile der Spaltenköpfe einfügen.</translation>
    </message>
    <message>
        <source>“{text}” says no to something; write nd for not detected, nc for not covered.</source>
        <translation>„{text}“ verneint etwas; nd für nicht nachgewiesen, nc für nicht abgedeckt schreiben.</translation>
    </message>
    <message>
        <source>The change is missing, such as c.524G&gt;A or p.Arg175His.</source>
        <translation>Es fehlt die Veränderung, etwa c.524G&gt;A oder p.Arg175His.</translation>
    </message>
    <message>
        <source>“{text}” is above 1, and bare numbers are read as fractions; did you mean {reading}?</source>
        <translation>„{text}“ ist größer als 1, und bloße Zahlen werden als Anteile gelesen; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” is no number of reads.</source>
        <translation>„{text}“ ist keine Anzahl von Reads.</translation>
    </message>
    <message>
        <source>Not kept: {found}.</source>
        <translation>Nicht behalten: {found}.</translation>
    </message>
    <message>
        <source>{gene} is on none of the panels; did you mean {reading}?</source>
        <translation>{gene} ist auf keinem der Panels; ist {reading} gemeint?</translation>
    </message>
    <message>
        <source>{gene} is on none of the panels: is the name right?</source>
        <translation>{gene} ist auf keinem der Panels: Stimmt der Name?</translation>
    </message>
    <message>
        <source>{gene} is not on the panel {panel}: is gene and panel right?</source>
        <translation>{gene} ist nicht auf dem Panel {panel}: Stimmen Gen und Panel?</translation>
    </message>
    <message>
        <source>{coding} lies in codon {codon}, but the protein change is {protein}.</source>
        <translation>{coding} liegt im Codon {codon}, aber die Proteinveränderung ist {protein}.</translation>
    </message>
    <message>
        <source>{coding} cannot make {protein} by the genetic code.</source>
        <translation>{coding} kann nach dem genetischen Code nicht {protein} ergeben.</translation>
    </message>
    <message>
        <source>{coding} lies outside the coding sequence, but the protein change is {protein}.</source>
        <translation>{coding} liegt außerhalb der codierenden Sequenz, aber die Proteinveränderung ist {protein}.</translation>
    </message>
    <message>
        <source>The VAF {vaf} is not that of the reads ({text} = {reading}).</source>
        <translation>Die VAF {vaf} ist nicht die der Reads ({text} = {reading}).</translation>
    </message>
    <message>
        <source>{vaf} now, and {last} last time: was {reading} meant?</source>
        <translation>{vaf} jetzt und {last} das letzte Mal: War {reading} gemeint?</translation>
    </message>
    <message>
        <source>“{text}” without a sign is read as {vaf}; or was {reading} meant?</source>
        <translation>„{text}“ ohne Zeichen wird als {vaf} gelesen; oder war {reading} gemeint?</translation>
    </message>
    <message>
        <source>The VAF {vaf} is below the detection limit {limit} of the sample.</source>
        <translation>Die VAF {vaf} liegt unter der Nachweisgrenze {limit} der Probe.</translation>
    </message>
    <message>
        <source>“{text}” is another detection limit than the sample’s {limit}.</source>
        <translation>„{text}“ ist eine andere Nachweisgrenze als die der Probe, {limit}.</translation>
    </message>
    <message>
        <source>“{text}” does not say how much; write 4.4 %, 44/1000, nd, nc or nr.</source>
        <translation>„{text}“ sagt nicht, wie viel; 4,4 %, 44/1000, nd, nc oder nr schreiben.</translation>
    </message>
    <message>
        <source>“{text}” is no detection limit in per cent.</source>
        <translation>„{text}“ ist keine Nachweisgrenze in Prozent.</translation>
    </message>
    <message>
        <source>Without a detection limit, “not detected” says nothing about how little there may be.</source>
        <translation>Ohne Nachweisgrenze sagt „nicht nachgewiesen“ nichts darüber, wie wenig da sein kann.</translation>
    </message>
    <message>
        <source>{limit} is less than one read of the depth ({one}).</source>
        <translation>{limit} ist weniger als ein Read der Tiefe ({one}).</translation>
    </message>
    <message>
        <source>The limit {limit} is far from the last one of this panel and laboratory, {last}.</source>
        <translation>Die Grenze {limit} ist weit von der letzten dieses Panels und Labors entfernt, {last}.</translation>
    </message>
    <message>
        <source>The material is not known: is that so?</source>
        <translation>Das Material ist nicht bekannt: Stimmt das?</translation>
    </message>
    <message>
        <source>Without a known panel nothing counts as “not detected” unless you say so.</source>
        <translation>Ohne bekanntes Panel gilt nichts als „nicht nachgewiesen“, außer es wird angegeben.</translation>
    </message>
    <message>
        <source>There is a sample of this day and material already.</source>
        <translation>Eine Probe dieses Tages und Materials gibt es schon.</translation>
    </message>
    <message>
        <source>Say what was found of it: a value, nd, nc; or F9 for nothing else detected.</source>
        <translation>Angeben, was davon gefunden wurde: ein Wert, nd, nc; oder F9 für sonst nichts nachgewiesen.</translation>
    </message>
    <message>
        <source>This variant stands on line {line} already.</source>
        <translation>Diese Variante steht schon in Zeile {line}.</translation>
    </message>
    <message>
        <source>This variant is answered among the known ones above.</source>
        <translation>Diese Variante ist oben bei den bekannten beantwortet.</translation>
    </message>
    <message>
        <source>Columns that are not read: {found}.</source>
        <translation>Nicht gelesene Spalten: {found}.</translation>
    </message>
    <message>
        <source>What was found? Type a variant, press F9 for nothing detected, or say that it failed.</source>
        <translation>Was wurde gefunden? Eine Variante eingeben, F9 drücken für nichts nachgewiesen oder angeben, dass die Probe misslang.</translation>
    </message>
    <message>
        <source>There is no gene in the list.</source>
        <translation>In der Liste ist kein Gen.</translation>
    </message>
    <message>
        <source>These are no names of genes: {found}.</source>
        <translation>Keine Namen von Genen: {found}.</translation>
    </message>
    <message>
        <source>On no other panel so far, so check their names: {found}.</source>
        <translation>Bisher auf keinem anderen Panel, also die Namen prüfen: {found}.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, the header {columns}.</source>
        <translation>Die Zeile hat {cells} Zellen, die Kopfzeile {columns}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Dies ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Dies ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Die Datei ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>The file is larger than {limit}; part it.</source>
        <translation>Die Datei ist größer als {limit}; bitte aufteilen.</translation>
    </message>
    <message>
        <source>The same file again: its content is already among the files of this import, so nothing is added.</source>
        <translation>Noch einmal dieselbe Datei: Ihr Inhalt ist schon unter den Dateien dieses Imports, also kommt nichts hinzu.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>Die Datei hat eine Kopfzeile und keine Zeilen.</translation>
    </message>
    <message>
        <source>This is a ZIP archive, whatever its name says; unpack it first.</source>
        <translation>Dies ist ein ZIP-Archiv, gleich wie es heißt; zuerst entpacken.</translation>
    </message>
    <message>
        <source>This is an Excel workbook, whatever its name says; save the sheet as CSV.</source>
        <translation>Dies ist eine Excel-Mappe, gleich wie sie heißt; das Blatt als CSV speichern.</translation>
    </message>
    <message>
        <source>This is an old Office document, whatever its name says; save the sheet as CSV.</source>
        <translation>Dies ist ein altes Office-Dokument, gleich wie es heißt; das Blatt als CSV speichern.</translation>
    </message>
    <message>
        <source>This is a PDF, whatever its name says; tables in a PDF cannot be imported.</source>
        <translation>Dies ist ein PDF, gleich wie es heißt; Tabellen in einem PDF lassen sich nicht importieren.</translation>
    </message>
    <message>
        <source>This is a web page (HTML), whatever its name says; export the table as CSV.</source>
        <translation>Dies ist eine Webseite (HTML), gleich wie sie heißt; die Tabelle als CSV exportieren.</translation>
    </message>
    <message>
        <source>This is XML, whatever its name says; export the table as CSV.</source>
        <translation>Dies ist XML, gleich wie es heißt; die Tabelle als CSV exportieren.</translation>
    </message>
    <message>
        <source>This is JSON, whatever its name says; export the table as CSV.</source>
        <translation>Dies ist JSON, gleich wie es heißt; die Tabelle als CSV exportieren.</translation>
    </message>
    <message>
        <source>This is a compressed file; unpack it first.</source>
        <translation>Dies ist eine komprimierte Datei; zuerst entpacken.</translation>
    </message>
    <message>
        <source>This is a database file, not a table.</source>
        <translation>Dies ist eine Datenbankdatei, keine Tabelle.</translation>
    </message>
    <message>
        <source>This is a picture, not a table.</source>
        <translation>Dies ist ein Bild, keine Tabelle.</translation>
    </message>
    <message>
        <source>The file has zero bytes inside: it is no text file, or it is damaged.</source>
        <translation>Die Datei enthält Nullbytes: Sie ist keine Textdatei oder beschädigt.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8, UTF-16, Windows-1252 or Latin-9.</source>
        <translation>Die Datei ist kein Text in UTF-8, UTF-16, Windows-1252 oder Latin-9.</translation>
    </message>
    <message>
        <source>The file is not {encoding}: byte {byte} does not fit.</source>
        <translation>Die Datei ist nicht {encoding}: Byte {byte} passt nicht.</translation>
    </message>
    <message>
        <source>A line is longer than {limit} characters: this is no table, or its line ends are missing.</source>
        <translation>Eine Zeile ist länger als {limit} Zeichen: Dies ist keine Tabelle, oder die Zeilenenden fehlen.</translation>
    </message>
    <message>
        <source>The cell that begins on line {line} is endless; perhaps a quotation mark is not closed.</source>
        <translation>Die Zelle, die in Zeile {line} beginnt, endet nicht; vielleicht fehlt ein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>The quotation mark opened on line {line} or after it is never closed.</source>
        <translation>Das in Zeile {line} oder danach geöffnete Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>On line {line} a quotation mark stands where none can; double it inside quoted text.</source>
        <translation>In Zeile {line} steht ein Anführungszeichen, wo keines stehen kann; in Anführungen verdoppeln.</translation>
    </message>
    <message>
        <source>The header has {columns} columns; at most {limit} are read.</source>
        <translation>Die Kopfzeile hat {columns} Spalten; höchstens {limit} werden gelesen.</translation>
    </message>
    <message>
        <source>The cells could be parted by {signs}; say which (--delimiter).</source>
        <translation>Die Zellen könnten durch {signs} getrennt sein; angeben, welches gilt (--delimiter).</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be a decimal number or a thousand, and nothing tells; say which decimal sign is meant (--decimal).</source>
        <translation>„{text}“ in Zeile {line} könnte eine Dezimalzahl oder ein Tausender sein; nichts verrät, was. Angeben, welches Dezimalzeichen gemeint ist (--decimal).</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{comma}”: two decimal signs; say which is meant (--decimal).</source>
        <translation>Zeile {line} hat „{text}“ und Zeile {other_line} hat „{comma}“: zwei Dezimalzeichen; angeben, welches gemeint ist (--decimal).</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be two dates, and nothing tells which; say so with --date-order (dmy, mdy or ymd).</source>
        <translation>„{text}“ in Zeile {line} könnte zwei Daten bedeuten; nichts verrät, welches. Mit --date-order angeben (dmy, mdy oder ymd).</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{other}”: two orders of day and month; say which is meant with --date-order (dmy, mdy or ymd).</source>
        <translation>Zeile {line} hat „{text}“ und Zeile {other_line} hat „{other}“: zwei Reihenfolgen von Tag und Monat; die gemeinte mit --date-order angeben (dmy, mdy oder ymd).</translation>
    </message>
    <message>
        <source>“{stored}” was stored here meanwhile. Keep it, or say why “{text}” stands instead.</source>
        <translation>Inzwischen wurde hier „{stored}“ gespeichert. Dies behalten oder angeben, warum stattdessen „{text}“ gilt.</translation>
    </message>
    <message>
        <source>What stood here was taken away meanwhile. Say why “{text}” stands.</source>
        <translation>Was hier stand, wurde inzwischen entfernt. Angeben, warum „{text}“ gilt.</translation>
    </message>
    <message>
        <source>There is another visit on {date}.</source>
        <translation>Es gibt eine andere Visite am {date}.</translation>
    </message>
    <message>
        <source>“{text}” is impossible here: from {low} to {high}.</source>
        <translation>„{text}“ ist hier unmöglich: von {low} bis {high}.</translation>
    </message>
    <message>
        <source>{text} °C is unusual; say why it stands.</source>
        <translation>{text} °C ist ungewöhnlich; den Grund angeben.</translation>
    </message>
    <message>
        <source>{text} kg, and {last} kg at the visit before; say why it stands.</source>
        <translation>{text} kg, aber {last} kg bei der Visite davor; den Grund angeben.</translation>
    </message>
    <message>
        <source>The columns make no table that is known; the closest is {table}, without {missing}. Found: {found}. Rename them, or use a mapping.</source>
        <translation>Die Spalten ergeben keine bekannte Tabelle; am nächsten kommt {table}, ohne {missing}. Gefunden: {found}. Umbenennen oder eine Zuordnung verwenden.</translation>
    </message>
    <message>
        <source>Several columns mean {column}: {headers}; a mapping must say which.</source>
        <translation>Mehrere Spalten bedeuten {column}: {headers}; eine Zuordnung muss sagen, welche gilt.</translation>
    </message>
    <message>
        <source>Two columns are called “{header}”.</source>
        <translation>Zwei Spalten heißen „{header}“.</translation>
    </message>
    <message>
        <source>The time stands in several columns ({columns}); a mapping must say which.</source>
        <translation>Die Zeit steht in mehreren Spalten ({columns}); eine Zuordnung muss sagen, in welcher.</translation>
    </message>
    <message>
        <source>The header “{header}” is not a time of the unit that the mapping says.</source>
        <translation>Der Spaltenkopf „{header}“ ist keine Zeit in der Einheit, die die Zuordnung nennt.</translation>
    </message>
    <message>
        <source>The rule needs {missing}. Found: {found}. Rename the columns as --help says.</source>
        <translation>Die Regel braucht {missing}. Gefunden: {found}. Die Spalten umbenennen, wie --help sagt.</translation>
    </message>
    <message>
        <source>The unit “{unit}” of column {header} is not accepted; accepted: {accepted}.</source>
        <translation>Die Einheit „{unit}“ der Spalte {header} wird nicht angenommen; angenommen: {accepted}.</translation>
    </message>
    <message>
        <source>Rows {rows} have the same id and say different things.</source>
        <translation>Die Zeilen {rows} haben dieselbe ID und sagen Verschiedenes.</translation>
    </message>
    <message>
        <source>The row has no id.</source>
        <translation>Die Zeile hat keine ID.</translation>
    </message>
    <message>
        <source>No column of the file is one the rule reads. Found: {found}.</source>
        <translation>Keine Spalte der Datei wird von der Regel gelesen. Gefunden: {found}.</translation>
    </message>
    <message>
        <source>There is no column “{header}”. Found: {found}.</source>
        <translation>Es gibt keine Spalte „{header}“. Gefunden: {found}.</translation>
    </message>
    <message>
        <source>A treatment is 1 (treated) or 0 (control).</source>
        <translation>Eine Behandlung ist 1 (behandelt) oder 0 (Kontrolle).</translation>
    </message>
    <message>
        <source>The mapping file {file} cannot be used.</source>
        <translation>Die Zuordnungsdatei {file} ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>It is not TOML: {why}.</source>
        <translation>Sie ist kein TOML: {why}.</translation>
    </message>
    <message>
        <source>It must begin with format = 1.</source>
        <translation>Sie muss mit format = 1 beginnen.</translation>
    </message>
    <message>
        <source>It has the unknown key {key}; known here: {known}.</source>
        <translation>Sie hat den unbekannten Schlüssel {key}; hier bekannt: {known}.</translation>
    </message>
    <message>
        <source>The key {key} must be {expected}.</source>
        <translation>Der Schlüssel {key} muss {expected} sein.</translation>
    </message>
    <message>
        <source>The key {key} cannot be “{word}”; allowed: {allowed}.</source>
        <translation>Der Schlüssel {key} kann nicht „{word}“ sein; erlaubt: {allowed}.</translation>
    </message>
    <message>
        <source>The key {key} is missing.</source>
        <translation>Der Schlüssel {key} fehlt.</translation>
    </message>
    <message>
        <source>The key {key} names “{word}”, which is no analyte of the catalogue.</source>
        <translation>Der Schlüssel {key} nennt „{word}“, was kein Analyt des Katalogs ist.</translation>
    </message>
    <message>
        <source>“{word}” is no kind of event of the catalogue.</source>
        <translation>„{word}“ ist keine Ereignisart des Katalogs.</translation>
    </message>
    <message>
        <source>The mapping names the column “{header}”, which the file does not have.</source>
        <translation>Die Zuordnung nennt die Spalte „{header}“, die die Datei nicht hat.</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>index infusion</source>
        <translation>Indexinfusion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Quoted</name>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>ReadAs</name>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>Tag.Monat.Jahr</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>Monat/Tag/Jahr</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen…</translation>
    </message>
    <message>
        <source>recognise</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>no decimals</source>
        <translation>keine Dezimalen</translation>
    </message>
    <message>
        <source>{what} (recognised)</source>
        <translation>{what} (erkannt)</translation>
    </message>
    <message>
        <source>{name}: choose</source>
        <translation>{name}: wählen</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>consent from</source>
        <translation>Einwilligung ab</translation>
    </message>
    <message>
        <source>consent withdrawn on</source>
        <translation>Einwilligung widerrufen am</translation>
    </message>
    <message>
        <source>addressees</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>days count from</source>
        <translation>Tage zählen ab</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>index infusion</source>
        <translation>Indexinfusion</translation>
    </message>
    <message>
        <source>disease</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>prior lines</source>
        <translation>Vortherapien</translation>
    </message>
    <message>
        <source>prior transplant</source>
        <translation>frühere Transplantation</translation>
    </message>
    <message>
        <source>bendamustine</source>
        <translation>Bendamustin</translation>
    </message>
    <message>
        <source>last bendamustine</source>
        <translation>letztes Bendamustin</translation>
    </message>
    <message>
        <source>indication</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>apheresis</source>
        <translation>Apherese</translation>
    </message>
    <message>
        <source>lymphodepletion from</source>
        <translation>Lymphodepletion ab</translation>
    </message>
    <message>
        <source>lymphodepletion</source>
        <translation>Lymphodepletion</translation>
    </message>
    <message>
        <source>dose of lymphodepletion</source>
        <translation>Dosis der Lymphodepletion</translation>
    </message>
    <message>
        <source>holding therapy</source>
        <translation>Holding-Therapie</translation>
    </message>
    <message>
        <source>bridging therapy</source>
        <translation>Bridging-Therapie</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>planned time point</source>
        <translation>geplanter Zeitpunkt</translation>
    </message>
    <message>
        <source>weight (kg)</source>
        <translation>Gewicht (kg)</translation>
    </message>
    <message>
        <source>temperature (°C)</source>
        <translation>Temperatur (°C)</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>signed by</source>
        <translation>unterschrieben von</translation>
    </message>
    <message>
        <source>signed on</source>
        <translation>unterschrieben am</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>how it reports</source>
        <translation>wie es berichtet</translation>
    </message>
    <message>
        <source>analyte</source>
        <translation>Analyt</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>as entered</source>
        <translation>wie eingegeben</translation>
    </message>
    <message>
        <source>unit as entered</source>
        <translation>Einheit wie eingegeben</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>why it stands</source>
        <translation>warum es gilt</translation>
    </message>
    <message>
        <source>onset</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>detection limit as a fraction</source>
        <translation>Nachweisgrenze als Anteil</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>Probe misslungen</translation>
    </message>
    <message>
        <source>gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>HGVS c.</source>
        <translation>HGVS c.</translation>
    </message>
    <message>
        <source>HGVS p.</source>
        <translation>HGVS p.</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>genomic position</source>
        <translation>Genomposition</translation>
    </message>
    <message>
        <source>VAF as a fraction</source>
        <translation>VAF als Anteil</translation>
    </message>
    <message>
        <source>variant reads</source>
        <translation>Reads der Variante</translation>
    </message>
    <message>
        <source>reads in all</source>
        <translation>Reads insgesamt</translation>
    </message>
    <message>
        <source>origin of the VAF</source>
        <translation>Herkunft der VAF</translation>
    </message>
    <message>
        <source>karyotype</source>
        <translation>Karyotyp</translation>
    </message>
    <message>
        <source>blasts in the marrow (%)</source>
        <translation>Blasten im Mark (%)</translation>
    </message>
    <message>
        <source>blasts in the blood (%)</source>
        <translation>Blasten im Blut (%)</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>subclone of, gene</source>
        <translation>Subklon von, Gen</translation>
    </message>
    <message>
        <source>subclone of, change</source>
        <translation>Subklon von, Veränderung</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgestellt</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>assessments</source>
        <translation>Beurteilungen</translation>
    </message>
    <message>
        <source>state of the data</source>
        <translation>Stand der Daten</translation>
    </message>
    <message>
        <source>corrects letter</source>
        <translation>korrigiert Brief</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>age from</source>
        <translation>Alter ab</translation>
    </message>
    <message>
        <source>age to</source>
        <translation>Alter bis</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>kleinster Wert</translation>
    </message>
    <message>
        <source>“&lt;limit” means not detected</source>
        <translation>„&lt;Grenze“ bedeutet nicht nachgewiesen</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>gilt ab</translation>
    </message>
    <message>
        <source>valid to</source>
        <translation>gilt bis</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>die behandelte Person</translation>
    </message>
    <message>
        <source>main addressee</source>
        <translation>Hauptempfänger</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>ungeplant</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>stationär</translation>
    </message>
    <message>
        <source>CAR T cells</source>
        <translation>CAR-T-Zellen</translation>
    </message>
    <message>
        <source>other systemic therapy</source>
        <translation>andere systemische Therapie</translation>
    </message>
    <message>
        <source>autologous</source>
        <translation>autolog</translation>
    </message>
    <message>
        <source>allogeneic</source>
        <translation>allogen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>blood</source>
        <translation>Blut</translation>
    </message>
    <message>
        <source>marrow</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>nachgewiesen</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>nicht nachgewiesen</translation>
    </message>
    <message>
        <source>not covered by the panel</source>
        <translation>vom Panel nicht abgedeckt</translation>
    </message>
    <message>
        <source>no sample or failed</source>
        <translation>keine Probe oder misslungen</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht durchgeführt</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht erfragt</translation>
    </message>
    <message>
        <source>follow-up letter</source>
        <translation>Verlaufsbrief</translation>
    </message>
    <message>
        <source>visit note</source>
        <translation>Kurzbericht</translation>
    </message>
    <message>
        <source>patient’s version</source>
        <translation>Patientenbrief</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>der Bericht</translation>
    </message>
    <message>
        <source>the reads</source>
        <translation>die Reads</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>RecoveryControls</name>
    <message>
        <source>Two-scale</source>
        <translation>Zweiteilig</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Log days</source>
        <translation>Log. Tage</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>Band of the own cohort</source>
        <translation>Band der eigenen Kohorte</translation>
    </message>
    <message>
        <source>Own cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>{domain}, n = {n}</source>
        <translation>{domain}, n = {n}</translation>
    </message>
    <message>
        <source>{domain} …</source>
        <translation>{domain} …</translation>
    </message>
    <message>
        <source>domain unknown</source>
        <translation>Domäne unbekannt</translation>
    </message>
    <message>
        <source>none: under {n} with {domain}</source>
        <translation>keine: unter {n} mit {domain}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Lanes: {shown} of {all}</source>
        <translation>Spuren: {shown} von {all}</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>last entry {date}</source>
        <translation>letzter Eintrag {date}</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Beurteilungen</translation>
    </message>
</context>
<context>
    <name>ReminderTextCard</name>
    <message>
        <source>Source followed</source>
        <translation>Maßgebliche Quelle</translation>
    </message>
    <message>
        <source>What other sources say</source>
        <translation>Was andere Quellen sagen</translation>
    </message>
    <message>
        <source>Accept this text</source>
        <translation>Diesen Text annehmen</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Accept this text: {title}</source>
        <translation>Diesen Text annehmen: {title}</translation>
    </message>
    <message>
        <source>Switch off: {title}</source>
        <translation>Ausschalten: {title}</translation>
    </message>
    <message>
        <source>Source followed: {title}</source>
        <translation>Maßgebliche Quelle: {title}</translation>
    </message>
    <message>
        <source>Source: {sources}</source>
        <translation>Quelle: {sources}</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Accepted by {by} on {date}.</source>
        <translation>Angenommen von {by} am {date}.</translation>
    </message>
    <message>
        <source>Off: the text has changed</source>
        <translation>Aus: Der Text hat sich geändert</translation>
    </message>
    <message>
        <source>Another text was accepted by {by} on {date}.</source>
        <translation>Ein anderer Text wurde von {by} am {date} angenommen.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Nobody has accepted this text.</source>
        <translation>Niemand hat diesen Text angenommen.</translation>
    </message>
    <message>
        <source>Text {version} by {author}.</source>
        <translation>Text {version} von {author}.</translation>
    </message>
</context>
<context>
    <name>ReportBug</name>
    <message>
        <source>Something went wrong in AfterCART</source>
        <translation>In AfterCART ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>This is our mistake, not yours. What was saved is safe. You can go on working; if it happens again, close AfterCART and open it again. The report holds no patient data.</source>
        <translation>Das ist unser Fehler, nicht Ihrer. Gespeichertes ist sicher. Sie können weiterarbeiten; tritt es erneut auf, AfterCART schließen und wieder öffnen. Der Bericht enthält keine Patientendaten.</translation>
    </message>
    <message>
        <source>Report without patient data</source>
        <translation>Bericht ohne Patientendaten</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>One more reading differs</source>
        <translation>Eine weitere Lesart weicht ab</translation>
    </message>
    <message>
        <source>{n} more readings differ</source>
        <translation>{n} weitere Lesarten weichen ab</translation>
    </message>
    <message>
        <source>Enter {what}…</source>
        <translation>{what} eingeben…</translation>
    </message>
    <message>
        <source>{title}: {outcome}</source>
        <translation>{title}: {outcome}</translation>
    </message>
</context>
<context>
    <name>SampleFields</name>
    <message>
        <source>Date of the sample</source>
        <translation>Datum der Probe</translation>
    </message>
    <message>
        <source>The sample &amp;failed: no result</source>
        <translation>Probe &amp;misslungen: kein Ergebnis</translation>
    </message>
    <message>
        <source>Enter the gene list of another panel…</source>
        <translation>Genliste eines anderen Panels eingeben…</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Material</source>
        <translation>Ma&amp;terial</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Panel</translation>
    </message>
    <message>
        <source>Detection &amp;limit in %</source>
        <translation>&amp;Nachweisgrenze in %</translation>
    </message>
    <message>
        <source>Dep&amp;th in reads</source>
        <translation>T&amp;iefe in Reads</translation>
    </message>
    <message>
        <source>La&amp;boratory</source>
        <translation>La&amp;bor</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>choose a panel</source>
        <translation>Panel wählen</translation>
    </message>
    <message>
        <source>Last time {limit}: use it</source>
        <translation>Zuletzt {limit}: übernehmen</translation>
    </message>
    <message>
        <source>{n} genes</source>
        <translation>{n} Gene</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Known variants: and now?</source>
        <translation>Bekannte Varianten: und jetzt?</translation>
    </message>
    <message>
        <source>Numbers without a sign</source>
        <translation>Zahlen ohne Zeichen</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Nothing (else) detected (F9)</source>
        <translation>(Sonst) nichts nachgewiesen (F9)</translation>
    </message>
    <message>
        <source>Why it stands (kept with the change)</source>
        <translation>Warum es stimmt (bleibt bei der Änderung)</translation>
    </message>
    <message>
        <source>New variants, one a line; or paste a table</source>
        <translation>Neue Varianten, eine je Zeile; oder eine Tabelle einfügen</translation>
    </message>
    <message>
        <source>Variants, one a line; or paste a table</source>
        <translation>Varianten, eine je Zeile; oder eine Tabelle einfügen</translation>
    </message>
    <message>
        <source>Nothing else detected (F9)</source>
        <translation>Sonst nichts nachgewiesen (F9)</translation>
    </message>
    <message>
        <source>Column heads</source>
        <translation>Spaltenköpfe</translation>
    </message>
    <message>
        <source>What was found? Type a variant, press F9 for nothing detected, or say that it failed.</source>
        <translation>Was wurde gefunden? Eine Variante eingeben, F9 drücken für nichts nachgewiesen oder angeben, dass die Probe misslang.</translation>
    </message>
    <message>
        <source>Nothing is called not detected: it is not known what the panel covers.</source>
        <translation>Nichts gilt als nicht nachgewiesen: Es ist nicht bekannt, was das Panel abdeckt.</translation>
    </message>
    <message>
        <source>Not detected in the {n} genes of {panel}; other genes are not covered.</source>
        <translation>In den {n} Genen von {panel} nicht nachgewiesen; andere Gene sind nicht abgedeckt.</translation>
    </message>
    <message>
        <source>Not detected in any gene ({panel}).</source>
        <translation>In keinem Gen nachgewiesen ({panel}).</translation>
    </message>
    <message>
        <source>To be put right first: {n}</source>
        <translation>Zuerst zu berichtigen: {n}</translation>
    </message>
    <message>
        <source>Saved once you say why it stands: {n}</source>
        <translation>Gespeichert, sobald ein Grund dabeisteht: {n}</translation>
    </message>
    <message>
        <source>no earlier result</source>
        <translation>kein früheres Ergebnis</translation>
    </message>
    <message>
        <source>last {value} ({sample})</source>
        <translation>zuletzt {value} ({sample})</translation>
    </message>
    <message>
        <source>Gene, HGVS c. or p., then 4.4 %, 44/1000 or &lt; 1 %; 1200x is the depth. nd: not detected, nc: not covered, nr: no result. Return: next line.</source>
        <translation>Gen, HGVS c. oder p., dann 4,4 %, 44/1000 oder &lt; 1 %; 1200x ist die Tiefe. nd: nicht nachgewiesen, nc: nicht abgedeckt, nr: kein Ergebnis. Enter: nächste Zeile.</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>Speichern (Strg+Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forget what was typed here</source>
        <translation>Das hier Eingegebene vergessen</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <source>1 sample</source>
        <translation>1 Probe</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation>{n} Proben</translation>
    </message>
    <message>
        <source>Edit the sample {day}</source>
        <translation>Probe {day} bearbeiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>panel unknown</source>
        <translation>Panel unbekannt</translation>
    </message>
    <message>
        <source>hidden by the filter</source>
        <translation>durch den Filter ausgeblendet</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Sperren (Strg+L)</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>ScheduleForm</name>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>Kopie bearbeiten</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Take the day away</source>
        <translation>Tag entfernen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Follow this schedule</source>
        <translation>Diesem Plan folgen</translation>
    </message>
    <message>
        <source>{source} ({mark}).</source>
        <translation>{source} ({mark}).</translation>
    </message>
    <message>
        <source>Own copy of {name}</source>
        <translation>Eigene Kopie von {name}</translation>
    </message>
    <message>
        <source>In force.</source>
        <translation>Gilt.</translation>
    </message>
    <message>
        <source>Being edited: not in force yet.</source>
        <translation>In Bearbeitung: gilt noch nicht.</translation>
    </message>
    <message>
        <source>Not in force.</source>
        <translation>Gilt nicht.</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>Und {n} weitere.</translation>
    </message>
    <message>
        <source>Planned days</source>
        <translation>Geplante Tage</translation>
    </message>
    <message>
        <source>Which days patients are due on, and how many days around each still count. The worklist and the letters follow it; visits that were entered stay as they are.</source>
        <translation>An welchen Tagen Patienten fällig sind und wie viele Tage darum noch zählen. Arbeitsliste und Briefe folgen dem Plan; eingegebene Visiten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Follow-up schedule</source>
        <translation>Nachsorgeplan</translation>
    </message>
</context>
<context>
    <name>ScheduleModel</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Tage vor</translation>
    </message>
    <message>
        <source>Days after</source>
        <translation>Tage nach</translation>
    </message>
    <message>
        <source>Again every</source>
        <translation>Wieder alle</translation>
    </message>
    <message>
        <source>Until day</source>
        <translation>Bis Tag</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Analytes</source>
        <translation>Analyte</translation>
    </message>
</context>
<context>
    <name>ScriptForm</name>
    <message>
        <source>It reads data.csv and expected.csv, which the reproducible bundle holds beside it.</source>
        <translation>Es liest data.csv und expected.csv; beide liegen im reproduzierbaren Paket daneben.</translation>
    </message>
    <message>
        <source>R script</source>
        <translation>R-Skript</translation>
    </message>
    <message>
        <source>Reproducible bundle…</source>
        <translation>Reproduzierbares Paket…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>SendLetter</name>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Printing the letter…</source>
        <translation>Brief wird gedruckt…</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Brief speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the letter…</source>
        <translation>Brief wird gespeichert…</translation>
    </message>
    <message>
        <source>The printer does not answer. Save the letter as PDF and print it elsewhere.</source>
        <translation>Der Drucker antwortet nicht. Den Brief als PDF speichern und anderswo drucken.</translation>
    </message>
    <message>
        <source>{file} is written. The PDF is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} ist geschrieben. Das PDF ist nicht verschlüsselt: dort aufbewahren, wo Patientendaten sein dürfen.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>SetAlarmLimits</name>
    <message>
        <source>Saving the setting…</source>
        <translation>Einstellung wird gespeichert…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} below: {before} → {after}</source>
        <translation>Alarmgrenze für {analyte}, unten: {before} → {after}</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} above: {before} → {after}</source>
        <translation>Alarmgrenze für {analyte}, oben: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>SetParentage</name>
    <message>
        <source>Parentage of clones</source>
        <translation>Abstammung der Klone</translation>
    </message>
    <message>
        <source>Saving the parentage…</source>
        <translation>Abstammung wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>SettingNames</name>
    <message>
        <source>CD4 T cells recovered above</source>
        <translation>CD4-T-Zellen erholt über</translation>
    </message>
    <message>
        <source>B cells recovered above</source>
        <translation>B-Zellen erholt über</translation>
    </message>
    <message>
        <source>IgG recovered above</source>
        <translation>IgG erholt über</translation>
    </message>
    <message>
        <source>What counts as a recovery</source>
        <translation>Was als Erholung zählt</translation>
    </message>
    <message>
        <source>Confirmation of a recovery</source>
        <translation>Bestätigung einer Erholung</translation>
    </message>
    <message>
        <source>Confirming sample at least so much later</source>
        <translation>Bestätigende Probe mindestens so viel später</translation>
    </message>
    <message>
        <source>IgG after given immunoglobulin</source>
        <translation>IgG nach gegebenem Immunglobulin</translation>
    </message>
    <message>
        <source>An IgG is not the patient’s own for so long after a dose</source>
        <translation>So lange nach einer Dosis ist ein IgG nicht körpereigen</translation>
    </message>
    <message>
        <source>A sample speaks for so long, in the first year</source>
        <translation>So lange gilt eine Probe im ersten Jahr</translation>
    </message>
    <message>
        <source>A sample speaks for so long, after the first year</source>
        <translation>So lange gilt eine Probe nach dem ersten Jahr</translation>
    </message>
    <message>
        <source>Infections count from day 0 for so long</source>
        <translation>So lange ab Tag 0 zählen Infektionen</translation>
    </message>
    <message>
        <source>Reminder of immunoglobulin</source>
        <translation>Erinnerung: Immunglobulinsubstitution</translation>
    </message>
    <message>
        <source>Reminder of Pneumocystis prophylaxis</source>
        <translation>Erinnerung: Pneumocystis-Prophylaxe</translation>
    </message>
    <message>
        <source>Reminder of HSV/VZV prophylaxis</source>
        <translation>Erinnerung: HSV/VZV-Prophylaxe</translation>
    </message>
    <message>
        <source>Reminder of influenza and COVID vaccines</source>
        <translation>Erinnerung: Grippe- und COVID-Impfung</translation>
    </message>
    <message>
        <source>Reminder of inactivated vaccines</source>
        <translation>Erinnerung: Totimpfstoffe</translation>
    </message>
    <message>
        <source>Reminder of live vaccines</source>
        <translation>Erinnerung: Lebendimpfstoffe</translation>
    </message>
    <message>
        <source>Reminder of the marrow work-up</source>
        <translation>Erinnerung: Knochenmarkuntersuchung</translation>
    </message>
    <message>
        <source>Reminder of the blood count</source>
        <translation>Erinnerung: Blutbild</translation>
    </message>
    <message>
        <source>Reminder of IgG monitoring</source>
        <translation>Erinnerung: IgG-Kontrolle</translation>
    </message>
    <message>
        <source>Reminder of CD4 monitoring</source>
        <translation>Erinnerung: CD4-Kontrolle</translation>
    </message>
    <message>
        <source>Immunoglobulin: source followed</source>
        <translation>Immunglobulin: maßgebliche Quelle</translation>
    </message>
    <message>
        <source>Pneumocystis prophylaxis: source followed</source>
        <translation>Pneumocystis-Prophylaxe: maßgebliche Quelle</translation>
    </message>
    <message>
        <source>HSV/VZV prophylaxis: source followed</source>
        <translation>HSV/VZV-Prophylaxe: maßgebliche Quelle</translation>
    </message>
    <message>
        <source>Inactivated vaccines: source followed</source>
        <translation>Totimpfstoffe: maßgebliche Quelle</translation>
    </message>
    <message>
        <source>Live vaccines: source followed</source>
        <translation>Lebendimpfstoffe: maßgebliche Quelle</translation>
    </message>
    <message>
        <source>IgG monitoring: source followed</source>
        <translation>IgG-Kontrolle: maßgebliche Quelle</translation>
    </message>
    <message>
        <source>CD4 monitoring: source followed</source>
        <translation>CD4-Kontrolle: maßgebliche Quelle</translation>
    </message>
    <message>
        <source>Values count so long before lymphodepletion</source>
        <translation>So lange vor der Lymphodepletion zählen Werte</translation>
    </message>
    <message>
        <source>On which side of its start these days lie</source>
        <translation>Auf welcher Seite ihres Beginns diese Tage liegen</translation>
    </message>
    <message>
        <source>Neutrophils of exactly 1200/µL</source>
        <translation>Neutrophile von genau 1200/µL</translation>
    </message>
    <message>
        <source>Haemoglobin of exactly 9.0 g/dL</source>
        <translation>Hämoglobin von genau 9,0 g/dL</translation>
    </message>
    <message>
        <source>CRP of exactly 3.0 mg/dL</source>
        <translation>CRP von genau 3,0 mg/dL</translation>
    </message>
    <message>
        <source>Progression-free survival: a next therapy without progression</source>
        <translation>Progressionsfreies Überleben: eine nächste Therapie ohne Progress</translation>
    </message>
    <message>
        <source>Progression-free survival: last evaluation</source>
        <translation>Progressionsfreies Überleben: letzte Beurteilung</translation>
    </message>
    <message>
        <source>Non-relapse mortality: a next therapy without progression</source>
        <translation>Nicht-Rezidiv-Mortalität: eine nächste Therapie ohne Progress</translation>
    </message>
    <message>
        <source>Death of an infection after the onset of a t-MN</source>
        <translation>Tod an einer Infektion nach Beginn einer t-MN</translation>
    </message>
    <message>
        <source>What shows that a patient is alive</source>
        <translation>Was zeigt, dass ein Patient lebt</translation>
    </message>
    <message>
        <source>Response at one month: so far from day 30</source>
        <translation>Ansprechen nach einem Monat: so weit von Tag 30</translation>
    </message>
    <message>
        <source>Days of neutropenia counted</source>
        <translation>Gezählte Tage mit Neutropenie</translation>
    </message>
    <message>
        <source>Two runs are one with at most so long between them</source>
        <translation>Zwei Phasen sind eine mit höchstens so viel dazwischen</translation>
    </message>
    <message>
        <source>Counts rounded to the nearest 10/µL</source>
        <translation>Werte auf 10/µL gerundet</translation>
    </message>
    <message>
        <source>Early grade without recovery</source>
        <translation>Früher Grad ohne Erholung</translation>
    </message>
    <message>
        <source>Late grade from the two lowest values</source>
        <translation>Später Grad aus den zwei niedrigsten Werten</translation>
    </message>
    <message>
        <source>End of the late window</source>
        <translation>Ende des späten Zeitfensters</translation>
    </message>
    <message>
        <source>Last day of the late window</source>
        <translation>Letzter Tag des späten Zeitfensters</translation>
    </message>
    <message>
        <source>A relapse is early up to this day</source>
        <translation>Bis zu diesem Tag ist ein Rezidiv früh</translation>
    </message>
    <message>
        <source>Consider the marrow: the prompt of the t-MN watch</source>
        <translation>Knochenmark erwägen: der Hinweis der t-MN-Beobachtung</translation>
    </message>
    <message>
        <source>MCV above 100 fL prompts after a rise of</source>
        <translation>MCV über 100 fL ist ein Hinweis ab einem Anstieg um</translation>
    </message>
    <message>
        <source>Who counts as free of relapse</source>
        <translation>Wer als rezidivfrei gilt</translation>
    </message>
    <message>
        <source>ICANS is a risk factor of t-MN from grade</source>
        <translation>ICANS ist ein Risikofaktor der t-MN ab Grad</translation>
    </message>
    <message>
        <source>The risk score of clonal haematopoiesis is a risk factor from</source>
        <translation>Der Risikoscore der klonalen Hämatopoese ist ein Risikofaktor ab</translation>
    </message>
    <message>
        <source>Which late cytopenia prompts</source>
        <translation>Welche späte Zytopenie ein Hinweis ist</translation>
    </message>
    <message>
        <source>Platelets at a limit itself</source>
        <translation>Thrombozyten genau an einer Grenze</translation>
    </message>
    <message>
        <source>Days of thrombocytopenia counted</source>
        <translation>Gezählte Tage mit Thrombozytopenie</translation>
    </message>
    <message>
        <source>Two runs of low platelets are one with at most so long between</source>
        <translation>Zwei Phasen niedriger Thrombozyten sind eine mit höchstens so viel dazwischen</translation>
    </message>
    <message>
        <source>Last day of the early window of platelets</source>
        <translation>Letzter Tag des frühen Zeitfensters der Thrombozyten</translation>
    </message>
    <message>
        <source>Days without platelets</source>
        <translation>Tage ohne Thrombozytenwert</translation>
    </message>
    <message>
        <source>Platelets within 7 days of a transfusion</source>
        <translation>Thrombozyten innerhalb von 7 Tagen nach Transfusion</translation>
    </message>
    <message>
        <source>Aplastic: neutrophils below</source>
        <translation>Aplastisch: Neutrophile unter</translation>
    </message>
    <message>
        <source>Aplastic: for at least</source>
        <translation>Aplastisch: für mindestens</translation>
    </message>
    <message>
        <source>Recovered: neutrophils above</source>
        <translation>Erholt: Neutrophile über</translation>
    </message>
    <message>
        <source>Intermittent: a second dip below</source>
        <translation>Intermittierend: ein zweiter Abfall unter</translation>
    </message>
    <message>
        <source>Intermittent: after day</source>
        <translation>Intermittierend: nach Tag</translation>
    </message>
    <message>
        <source>Two runs of neutropenia are one with at most so long between</source>
        <translation>Zwei Neutropeniephasen sind eine mit höchstens so viel dazwischen</translation>
    </message>
    <message>
        <source>A value is of the progression within so many days</source>
        <translation>Innerhalb so vieler Tage gehört ein Wert zum Progress</translation>
    </message>
    <message>
        <source>Which values are of the progression</source>
        <translation>Welche Werte zum Progress gehören</translation>
    </message>
    <message>
        <source>The same infection again within so long is one (0: never)</source>
        <translation>Dieselbe Infektion innerhalb dieser Zeit ist eine (0: nie)</translation>
    </message>
    <message>
        <source>X-linked genes in men</source>
        <translation>X-chromosomale Gene bei Männern</translation>
    </message>
    <message>
        <source>How long a cytopenia lasts to make it CCUS</source>
        <translation>Wie lange eine Zytopenie für CCUS anhalten muss</translation>
    </message>
    <message>
        <source>A blood count belongs to a sample taken within</source>
        <translation>Ein Blutbild gehört zu einer Probe innerhalb von</translation>
    </message>
    <message>
        <source>A clone rises or falls</source>
        <translation>Ein Klon steigt oder fällt</translation>
    </message>
    <message>
        <source>Retained, lost and new: the sample after the infusion</source>
        <translation>Geblieben, verloren, neu: die Probe nach der Infusion</translation>
    </message>
    <message>
        <source>Sample that is scored</source>
        <translation>Berechnete Probe</translation>
    </message>
    <message>
        <source>MCV with the higher points</source>
        <translation>MCV mit der höheren Punktzahl</translation>
    </message>
    <message>
        <source>JAK2 in the risk score</source>
        <translation>JAK2 im Risikoscore</translation>
    </message>
    <message>
        <source>U2AF1 in the risk score</source>
        <translation>U2AF1 im Risikoscore</translation>
    </message>
    <message>
        <source>Genes the panel does not cover</source>
        <translation>Gene, die das Panel nicht abdeckt</translation>
    </message>
    <message>
        <source>RDW and MCV belong to a sample taken within</source>
        <translation>RDW und MCV gehören zu einer Probe innerhalb von</translation>
    </message>
    <message>
        <source>A visit is due for signature after so long</source>
        <translation>Nach dieser Zeit ist eine Visite zu unterschreiben</translation>
    </message>
    <message>
        <source>A last value beyond an alarm limit is listed for so long</source>
        <translation>So lange steht ein letzter Wert jenseits einer Alarmgrenze auf der Liste</translation>
    </message>
    <message>
        <source>Slips of the unit or the decimal sign (×10, ×100, ×1000)</source>
        <translation>Versehen bei Einheit oder Dezimalzeichen (×10, ×100, ×1000)</translation>
    </message>
    <message>
        <source>Unusual change since the last values</source>
        <translation>Ungewöhnliche Änderung seit den letzten Werten</translation>
    </message>
    <message>
        <source>First value far from what is usual</source>
        <translation>Erster Wert weit vom Üblichen</translation>
    </message>
    <message>
        <source>Neutrophils at most the leukocytes</source>
        <translation>Neutrophile höchstens die Leukozyten</translation>
    </message>
    <message>
        <source>Lymphocytes at most the leukocytes</source>
        <translation>Lymphozyten höchstens die Leukozyten</translation>
    </message>
    <message>
        <source>Differential counts together at most the leukocytes</source>
        <translation>Differenzialblutbild zusammen höchstens die Leukozyten</translation>
    </message>
    <message>
        <source>Leukocytes that neither neutrophils nor lymphocytes explain</source>
        <translation>Leukozyten, die weder Neutrophile noch Lymphozyten erklären</translation>
    </message>
    <message>
        <source>Differential shares together at most 100 %</source>
        <translation>Anteile des Differenzialblutbilds zusammen höchstens 100 %</translation>
    </message>
    <message>
        <source>Differential shares together near 100 %</source>
        <translation>Anteile des Differenzialblutbilds zusammen nahe 100 %</translation>
    </message>
    <message>
        <source>Neutrophils: count and share belong together</source>
        <translation>Neutrophile: Zahl und Anteil passen zusammen</translation>
    </message>
    <message>
        <source>Lymphocytes: count and share belong together</source>
        <translation>Lymphozyten: Zahl und Anteil passen zusammen</translation>
    </message>
    <message>
        <source>CD4 at most CD3</source>
        <translation>CD4 höchstens CD3</translation>
    </message>
    <message>
        <source>CD4 + CD8 at most CD3</source>
        <translation>CD4 + CD8 höchstens CD3</translation>
    </message>
    <message>
        <source>CD4 + CD8 at most CD3, as shares</source>
        <translation>CD4 + CD8 höchstens CD3, als Anteile</translation>
    </message>
    <message>
        <source>CD3 + CD19 + NK near the lymphocytes</source>
        <translation>CD3 + CD19 + NK nahe den Lymphozyten</translation>
    </message>
    <message>
        <source>CD3 + CD19 + NK far from the lymphocytes</source>
        <translation>CD3 + CD19 + NK weit von den Lymphozyten</translation>
    </message>
    <message>
        <source>CD3 + CD19 + NK near 100 %, as shares</source>
        <translation>CD3 + CD19 + NK nahe 100 %, als Anteile</translation>
    </message>
    <message>
        <source>CD4/CD8 is CD4 divided by CD8</source>
        <translation>CD4/CD8 ist CD4 geteilt durch CD8</translation>
    </message>
    <message>
        <source>IgG subclasses together near the IgG</source>
        <translation>IgG-Subklassen zusammen nahe dem IgG</translation>
    </message>
    <message>
        <source>IgG subclasses together far from the IgG</source>
        <translation>IgG-Subklassen zusammen weit vom IgG</translation>
    </message>
    <message>
        <source>MCV from haematocrit and erythrocytes</source>
        <translation>MCV aus Hämatokrit und Erythrozyten</translation>
    </message>
    <message>
        <source>Reticulocytes: count and share belong together</source>
        <translation>Retikulozyten: Zahl und Anteil passen zusammen</translation>
    </message>
    <message>
        <source>Values of a t-MN lie at most so far from its diagnosis</source>
        <translation>So weit liegen Werte einer t-MN höchstens von ihrer Diagnose</translation>
    </message>
    <message>
        <source>Neutrophils are a cytopenia below</source>
        <translation>Neutrophile sind eine Zytopenie unter</translation>
    </message>
    <message>
        <source>Blasts between two classes of the IPSS (10–11 %, 20–21 %)</source>
        <translation>Blasten zwischen zwei Klassen des IPSS (10–11 %, 20–21 %)</translation>
    </message>
    <message>
        <source>del(5q) beside −7 or del(7q), and nothing else</source>
        <translation>del(5q) neben −7 oder del(7q), sonst nichts</translation>
    </message>
    <message>
        <source>Haemoglobin outside 4–20 g/dL</source>
        <translation>Hämoglobin außerhalb von 4–20 g/dL</translation>
    </message>
    <message>
        <source>KMT2A-PTD where nobody speaks of it</source>
        <translation>KMT2A-PTD ohne Aussage dazu</translation>
    </message>
    <message>
        <source>TP53 counts as mutated from a VAF of</source>
        <translation>TP53 gilt als mutiert ab einer VAF von</translation>
    </message>
    <message>
        <source>Three or more trisomies without structural change</source>
        <translation>Drei oder mehr Trisomien ohne strukturelle Aberration</translation>
    </message>
    <message>
        <source>Three or more abnormalities with a recurrent one</source>
        <translation>Drei oder mehr Aberrationen mit einer rekurrenten</translation>
    </message>
    <message>
        <source>Abnormalities counted for complex</source>
        <translation>Für komplex gezählte Aberrationen</translation>
    </message>
    <message>
        <source>Loss of 5q or 17p by a rearrangement</source>
        <translation>Verlust von 5q oder 17p durch eine Umlagerung</translation>
    </message>
    <message>
        <source>Adverse genes beside a favorable subtype</source>
        <translation>Ungünstige Gene neben einem günstigen Subtyp</translation>
    </message>
    <message>
        <source>Adverse genes beside NPM1 with FLT3-ITD</source>
        <translation>Ungünstige Gene neben NPM1 mit FLT3-ITD</translation>
    </message>
    <message>
        <source>Adverse genes beside t(9;11)</source>
        <translation>Ungünstige Gene neben t(9;11)</translation>
    </message>
    <message>
        <source>Blasts that make an acute leukaemia</source>
        <translation>Blasten, ab denen es eine akute Leukämie ist</translation>
    </message>
    <message>
        <source>before and after it, up to the next therapy</source>
        <translation>davor und danach, bis zur nächsten Therapie</translation>
    </message>
    <message>
        <source>up to its day</source>
        <translation>bis zu seinem Tag</translation>
    </message>
    <message>
        <source>before and after it</source>
        <translation>davor und danach</translation>
    </message>
    <message>
        <source>≤ 4 g/L and infections (Hayden)</source>
        <translation>≤ 4 g/L und Infektionen (Hayden)</translation>
    </message>
    <message>
        <source>≤ 4 g/L alone (ASH)</source>
        <translation>≤ 4 g/L allein (ASH)</translation>
    </message>
    <message>
        <source>≤ 4 g/L, to 6 with infections (Hill)</source>
        <translation>≤ 4 g/L, bis 6 mit Infektionen (Hill)</translation>
    </message>
    <message>
        <source>&lt; 4 g/L and sinopulmonary infections (Stanford)</source>
        <translation>&lt; 4 g/L und sinupulmonale Infektionen (Stanford)</translation>
    </message>
    <message>
        <source>6 months and CD4 twice (AfterCART)</source>
        <translation>6 Monate und CD4 zweimal (AfterCART)</translation>
    </message>
    <message>
        <source>6 months and CD4</source>
        <translation>6 Monate und CD4</translation>
    </message>
    <message>
        <source>12 months and CD4</source>
        <translation>12 Monate und CD4</translation>
    </message>
    <message>
        <source>1 year and CD4 (Hayden)</source>
        <translation>1 Jahr und CD4 (Hayden)</translation>
    </message>
    <message>
        <source>12 to 18 months (ASH)</source>
        <translation>12 bis 18 Monate (ASH)</translation>
    </message>
    <message>
        <source>18 months or CD4 (Stanford)</source>
        <translation>18 Monate oder CD4 (Stanford)</translation>
    </message>
    <message>
        <source>day 30, for 6 to 12 months</source>
        <translation>Tag 30, für 6 bis 12 Monate</translation>
    </message>
    <message>
        <source>1 year and CD4</source>
        <translation>1 Jahr und CD4</translation>
    </message>
    <message>
        <source>1 year or CD4</source>
        <translation>1 Jahr oder CD4</translation>
    </message>
    <message>
        <source>from 6 months (Hill &amp; Seo)</source>
        <translation>ab 6 Monaten (Hill &amp; Seo)</translation>
    </message>
    <message>
        <source>from 3 months, reconstituted (EBMT/ASTCT)</source>
        <translation>ab 3 Monaten, rekonstituiert (EBMT/ASTCT)</translation>
    </message>
    <message>
        <source>2 years after any transplant (Hill &amp; Seo)</source>
        <translation>2 Jahre nach jeder Transplantation (Hill &amp; Seo)</translation>
    </message>
    <message>
        <source>by kind of transplant (2025)</source>
        <translation>nach Art der Transplantation (2025)</translation>
    </message>
    <message>
        <source>monthly until recovered</source>
        <translation>monatlich bis zur Erholung</translation>
    </message>
    <message>
        <source>IgG every 3 to 6 months (Stanford)</source>
        <translation>IgG alle 3 bis 6 Monate (Stanford)</translation>
    </message>
    <message>
        <source>each month until recovered</source>
        <translation>jeden Monat bis zur Erholung</translation>
    </message>
    <message>
        <source>CD4 every 3 to 6 months from 1 year (Stanford)</source>
        <translation>CD4 ab 1 Jahr alle 3 bis 6 Monate (Stanford)</translation>
    </message>
    <message>
        <source>are not complex</source>
        <translation>sind nicht komplex</translation>
    </message>
    <message>
        <source>are complex</source>
        <translation>sind komplex</translation>
    </message>
    <message>
        <source>over all clones</source>
        <translation>über alle Klone</translation>
    </message>
    <message>
        <source>within one clone</source>
        <translation>innerhalb eines Klons</translation>
    </message>
    <message>
        <source>counts, however it came about</source>
        <translation>zählt, gleich wie entstanden</translation>
    </message>
    <message>
        <source>counts only as a deletion or a break</source>
        <translation>zählt nur als Deletion oder Bruch</translation>
    </message>
    <message>
        <source>not adverse</source>
        <translation>nicht ungünstig</translation>
    </message>
    <message>
        <source>adverse all the same</source>
        <translation>dennoch ungünstig</translation>
    </message>
    <message>
        <source>adverse</source>
        <translation>ungünstig</translation>
    </message>
    <message>
        <source>intermediate: NPM1 is asked first</source>
        <translation>intermediär: NPM1 wird zuerst gefragt</translation>
    </message>
    <message>
        <source>intermediate: t(9;11) outranks them</source>
        <translation>intermediär: t(9;11) geht ihnen vor</translation>
    </message>
    <message>
        <source>adverse: the genes outrank it</source>
        <translation>ungünstig: Die Gene gehen vor</translation>
    </message>
    <message>
        <source>from 20 % (WHO)</source>
        <translation>ab 20 % (WHO)</translation>
    </message>
    <message>
        <source>from 10 % (MDS/AML of the ICC)</source>
        <translation>ab 10 % (MDS/AML der ICC)</translation>
    </message>
    <message>
        <source>count with the higher class</source>
        <translation>zählen zur höheren Klasse</translation>
    </message>
    <message>
        <source>count with the lower class</source>
        <translation>zählen zur niedrigeren Klasse</translation>
    </message>
    <message>
        <source>poor karyotype</source>
        <translation>ungünstiger Karyotyp</translation>
    </message>
    <message>
        <source>good karyotype</source>
        <translation>günstiger Karyotyp</translation>
    </message>
    <message>
        <source>as measured (published cohort)</source>
        <translation>wie gemessen (veröffentlichte Kohorte)</translation>
    </message>
    <message>
        <source>moved to 4 or 20 g/dL (R package)</source>
        <translation>auf 4 oder 20 g/dL gesetzt (R-Paket)</translation>
    </message>
    <message>
        <source>not known until the work-up says so</source>
        <translation>nicht bekannt, bis die Abklärung es sagt</translation>
    </message>
    <message>
        <source>absent if the panel covers KMT2A</source>
        <translation>nicht vorhanden, wenn das Panel KMT2A abdeckt</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>not shown; the risk factors stay</source>
        <translation>nicht gezeigt; die Risikofaktoren bleiben</translation>
    </message>
    <message>
        <source>never relapsed, or in remission again</source>
        <translation>nie ein Rezidiv, oder wieder in Remission</translation>
    </message>
    <message>
        <source>never relapsed</source>
        <translation>nie ein Rezidiv</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermediär</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>new or worsening</source>
        <translation>neu oder zunehmend</translation>
    </message>
    <message>
        <source>any after day 90</source>
        <translation>jede nach Tag 90</translation>
    </message>
    <message>
        <source>the next therapy ends the observation</source>
        <translation>die nächste Therapie beendet die Beobachtung</translation>
    </message>
    <message>
        <source>the next therapy changes nothing</source>
        <translation>die nächste Therapie ändert nichts</translation>
    </message>
    <message>
        <source>the next therapy counts as an event</source>
        <translation>die nächste Therapie zählt als Ereignis</translation>
    </message>
    <message>
        <source>a death of the t-MN</source>
        <translation>ein Tod an der t-MN</translation>
    </message>
    <message>
        <source>a death of the infection</source>
        <translation>ein Tod an der Infektion</translation>
    </message>
    <message>
        <source>the last contact without relapse</source>
        <translation>der letzte Kontakt ohne Rezidiv</translation>
    </message>
    <message>
        <source>the last response assessment</source>
        <translation>die letzte Ansprechbeurteilung</translation>
    </message>
    <message>
        <source>any later result, visit or event</source>
        <translation>jeder spätere Wert, jede Visite, jedes Ereignis</translation>
    </message>
    <message>
        <source>a recorded contact only</source>
        <translation>nur ein notierter Kontakt</translation>
    </message>
    <message>
        <source>every value above the threshold</source>
        <translation>jeder Wert über der Schwelle</translation>
    </message>
    <message>
        <source>only a value above it after one below</source>
        <translation>nur ein Wert darüber nach einem darunter</translation>
    </message>
    <message>
        <source>the first sample counts</source>
        <translation>die erste Probe zählt</translation>
    </message>
    <message>
        <source>a second sample has to confirm it</source>
        <translation>eine zweite Probe muss bestätigen</translation>
    </message>
    <message>
        <source>taken as the patient’s own</source>
        <translation>gilt als körpereigen</translation>
    </message>
    <message>
        <source>marked, and not counted</source>
        <translation>markiert und nicht gezählt</translation>
    </message>
    <message>
        <source>before it, with the day of the start</source>
        <translation>davor, mit dem Tag des Beginns</translation>
    </message>
    <message>
        <source>before it, else as long after it</source>
        <translation>davor, sonst ebenso lange danach</translation>
    </message>
    <message>
        <source>brings no point</source>
        <translation>bringt keinen Punkt</translation>
    </message>
    <message>
        <source>brings one point</source>
        <translation>bringt einen Punkt</translation>
    </message>
    <message>
        <source>the longest run</source>
        <translation>die längste Phase</translation>
    </message>
    <message>
        <source>all runs together</source>
        <translation>alle Phasen zusammen</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>an jedem Tag</translation>
    </message>
    <message>
        <source>interpolated days only</source>
        <translation>nur an interpolierten Tagen</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>an keinem Tag</translation>
    </message>
    <message>
        <source>grade 4 if low from day 3 to the last day</source>
        <translation>Grad 4, wenn niedrig von Tag 3 bis zum letzten Tag</translation>
    </message>
    <message>
        <source>not gradable after early death or progression</source>
        <translation>nicht gradierbar nach frühem Tod oder Progress</translation>
    </message>
    <message>
        <source>both low: the lowest decides</source>
        <translation>beide niedrig: Der niedrigste entscheidet</translation>
    </message>
    <message>
        <source>both have to reach the grade</source>
        <translation>beide müssen den Grad erreichen</translation>
    </message>
    <message>
        <source>on its last day</source>
        <translation>an seinem letzten Tag</translation>
    </message>
    <message>
        <source>none: open-ended</source>
        <translation>keines: offen</translation>
    </message>
    <message>
        <source>not low: only below it is low (&lt;)</source>
        <translation>nicht niedrig: erst darunter (&lt;)</translation>
    </message>
    <message>
        <source>low (≤)</source>
        <translation>niedrig (≤)</translation>
    </message>
    <message>
        <source>a line over up to 7 days</source>
        <translation>eine Gerade über bis zu 7 Tage</translation>
    </message>
    <message>
        <source>the mean of both neighbours, any gap</source>
        <translation>das Mittel beider Nachbarwerte, jede Lücke</translation>
    </message>
    <message>
        <source>count, and are flagged</source>
        <translation>zählen und werden gekennzeichnet</translation>
    </message>
    <message>
        <source>count only where low</source>
        <translation>zählen nur, wo sie niedrig sind</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt nach</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>merkt an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>from 4 % on</source>
        <translation>ab 4 %</translation>
    </message>
    <message>
        <source>from 2 % on, like all others</source>
        <translation>ab 2 %, wie alle anderen</translation>
    </message>
    <message>
        <source>four months</source>
        <translation>vier Monate</translation>
    </message>
    <message>
        <source>one low count is enough</source>
        <translation>ein niedriger Wert genügt</translation>
    </message>
    <message>
        <source>beyond the error of the reads</source>
        <translation>über den Fehler der Reads hinaus</translation>
    </message>
    <message>
        <source>by more than 0.25 per year</source>
        <translation>um mehr als 0,25 pro Jahr</translation>
    </message>
    <message>
        <source>the last sample</source>
        <translation>die letzte Probe</translation>
    </message>
    <message>
        <source>the sample of the t-MN</source>
        <translation>die Probe der t-MN</translation>
    </message>
    <message>
        <source>the last one before the infusion</source>
        <translation>die letzte vor der Infusion</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>die letzte</translation>
    </message>
    <message>
        <source>100 fL or more</source>
        <translation>100 fL oder mehr</translation>
    </message>
    <message>
        <source>more than 100 fL</source>
        <translation>mehr als 100 fL</translation>
    </message>
    <message>
        <source>JAK2 is of high risk</source>
        <translation>JAK2 ist ein Hochrisikogen</translation>
    </message>
    <message>
        <source>JAK2 is not of high risk</source>
        <translation>JAK2 ist kein Hochrisikogen</translation>
    </message>
    <message>
        <source>U2AF1 is of high risk</source>
        <translation>U2AF1 ist ein Hochrisikogen</translation>
    </message>
    <message>
        <source>U2AF1 is not of high risk</source>
        <translation>U2AF1 ist kein Hochrisikogen</translation>
    </message>
    <message>
        <source>may be mutated: the score stays open</source>
        <translation>können mutiert sein: Der Score bleibt offen</translation>
    </message>
    <message>
        <source>taken as not mutated</source>
        <translation>gelten als nicht mutiert</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>read in its source</source>
        <translation>in der Quelle gelesen</translation>
    </message>
    <message>
        <source>read in a second source</source>
        <translation>in einer zweiten Quelle gelesen</translation>
    </message>
    <message>
        <source>known, not read in a source</source>
        <translation>bekannt, nicht in einer Quelle gelesen</translation>
    </message>
    <message>
        <source>our proposal: nobody defines it</source>
        <translation>Vorschlag: niemand definiert es</translation>
    </message>
    <message>
        <source>derived from what is read</source>
        <translation>aus Gelesenem abgeleitet</translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>Quellen widersprechen sich</translation>
    </message>
</context>
<context>
    <name>SettingsAlarms</name>
    <message>
        <source>A few letters of an analyte</source>
        <translation>Ein paar Buchstaben eines Analyten</translation>
    </message>
    <message>
        <source>Search analytes</source>
        <translation>Analyte suchen</translation>
    </message>
    <message>
        <source>Only those with a limit</source>
        <translation>Nur solche mit Grenze</translation>
    </message>
    <message>
        <source>Alarm limits; type one, Backspace takes it away</source>
        <translation>Alarmgrenzen; eine eingeben, Rücktaste entfernt sie</translation>
    </message>
    <message>
        <source>{analyte}: {problem}</source>
        <translation>{analyte}: {problem}</translation>
    </message>
    <message>
        <source>{clinic}: no alarm limits</source>
        <translation>{clinic}: keine Alarmgrenzen</translation>
    </message>
    <message>
        <source>{clinic}: limits of 1 analyte</source>
        <translation>{clinic}: Grenzen für 1 Analyt</translation>
    </message>
    <message>
        <source>{clinic}: limits of {n} analytes</source>
        <translation>{clinic}: Grenzen für {n} Analyte</translation>
    </message>
    <message>
        <source>This clinic</source>
        <translation>Diese Klinik</translation>
    </message>
    <message>
        <source>Alarm limits</source>
        <translation>Alarmgrenzen</translation>
    </message>
    <message>
        <source>Beyond them a value is asked about when it is typed, and marked LL or HH. The program has none of its own: what you type here carries your clinic’s name, in the unit shown.</source>
        <translation>Jenseits davon wird bei der Eingabe nach einem Wert gefragt, und er trägt LL oder HH. Das Programm hat keine eigenen: Was hier steht, trägt den Namen Ihrer Klinik, in der gezeigten Einheit.</translation>
    </message>
</context>
<context>
    <name>SettingsComputer</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
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
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>Lock and open the window anew</source>
        <translation>Sperren und Fenster neu öffnen</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>The window speaks another language from when it is opened anew.</source>
        <translation>Das Fenster spricht eine andere Sprache, sobald es neu geöffnet wird.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>{n} minutes without use</source>
        <translation>{n} Minuten ohne Nutzung</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>Lock a&amp;fter</source>
        <translation>Sperren &amp;nach</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Yours, on this computer: not in the clinic’s file, without influence on any number.</source>
        <translation>Nur für Sie auf diesem Computer: nicht in der Datei der Klinik, ohne Einfluss auf eine Zahl.</translation>
    </message>
</context>
<context>
    <name>SettingsLaboratories</name>
    <message>
        <source>Laboratories</source>
        <translation>Labore</translation>
    </message>
    <message>
        <source>No laboratory yet. Without one, a bare number is in the unit of the catalogue, ranges are the catalogue’s, and nobody knows what “&lt;1” means.</source>
        <translation>Noch kein Labor. Ohne eines hat eine bloße Zahl die Einheit des Katalogs, Bereiche sind die des Katalogs, und niemand weiß, was „&lt;1“ bedeutet.</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Ände&amp;rn…</translation>
    </message>
    <message>
        <source>Cop&amp;y…</source>
        <translation>&amp;Kopieren…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>{name}
1 analyte</source>
        <translation>{name}
1 Analyt</translation>
    </message>
    <message>
        <source>{name}
{n} analytes</source>
        <translation>{name}
{n} Analyte</translation>
    </message>
    <message>
        <source>In which unit each reports an analyte, its ranges by sex and age, its lowest value, what its “&lt;limit” means, from when until when. A bare number typed from it is in its unit.</source>
        <translation>In welcher Einheit jedes einen Analyten berichtet, seine Bereiche nach Geschlecht und Alter, sein kleinster Wert, was sein „&lt;Grenze“ bedeutet, von wann bis wann. Eine von dort eingegebene bloße Zahl hat seine Einheit.</translation>
    </message>
</context>
<context>
    <name>SettingsLetterhead</name>
    <message>
        <source>Change letterhead and signature…</source>
        <translation>Briefkopf und Unterschrift ändern…</translation>
    </message>
    <message>
        <source>Letterhead and signature</source>
        <translation>Briefkopf und Unterschrift</translation>
    </message>
    <message>
        <source>At the head and the foot of every letter; the signature is each user’s own.</source>
        <translation>Am Kopf und am Fuß jedes Briefs; die Unterschrift ist die eigene jedes Benutzers.</translation>
    </message>
    <message>
        <source>{head}
Signed by {signer}</source>
        <translation>{head}
Unterschrieben von {signer}</translation>
    </message>
    <message>
        <source>No letterhead yet.
Signed by {signer}</source>
        <translation>Noch kein Briefkopf.
Unterschrieben von {signer}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
        <source>Rules and checks</source>
        <translation>Regeln und Prüfungen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>Labore</translation>
    </message>
    <message>
        <source>Alarm limits</source>
        <translation>Alarmgrenzen</translation>
    </message>
    <message>
        <source>Follow-up schedule</source>
        <translation>Nachsorgeplan</translation>
    </message>
    <message>
        <source>Gene panels</source>
        <translation>Genpanels</translation>
    </message>
    <message>
        <source>Letterhead and signature</source>
        <translation>Briefkopf und Unterschrift</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>Die ganze Klinik</translation>
    </message>
    <message>
        <source>This computer, only you</source>
        <translation>Dieser Computer, nur Sie</translation>
    </message>
</context>
<context>
    <name>SettingsPanels</name>
    <message>
        <source>Gene panels</source>
        <translation>Genpanels</translation>
    </message>
    <message>
        <source>Enter the gene list of another panel…</source>
        <translation>Genliste eines anderen Panels eingeben…</translation>
    </message>
    <message>
        <source>What a sample without a call says of a gene: only what its panel covers.</source>
        <translation>Was eine Probe ohne Befund über ein Gen sagt: nur, was ihr Panel abdeckt.</translation>
    </message>
    <message>
        <source>{panel}: {n} genes</source>
        <translation>{panel}: {n} Gene</translation>
    </message>
</context>
<context>
    <name>SettingsReminders</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Decision support: a reminder shows what a source says and prescribes nothing. Each is off until somebody of the clinic has read and accepted its text; who and when is kept in the clinic’s file and noted in its history. A text that changes, also by another source followed, is off again. What is active stands on the Recovery page, never in a letter.</source>
        <translation>Entscheidungshilfe: Eine Erinnerung zeigt, was eine Quelle sagt, und verordnet nichts. Jede ist aus, bis jemand aus der Klinik ihren Text gelesen und angenommen hat; wer und wann, steht in der Datei der Klinik und im Protokoll. Ein Text, der sich ändert, auch durch eine andere maßgebliche Quelle, ist wieder aus. Was aktiv ist, steht auf der Seite „Verlauf“, nie in einem Brief.</translation>
    </message>
    <message>
        <source>{n} of {all} switched on</source>
        <translation>{n} von {all} eingeschaltet</translation>
    </message>
</context>
<context>
    <name>SettingsRules</name>
    <message>
        <source>Rules and checks</source>
        <translation>Regeln und Prüfungen</translation>
    </message>
    <message>
        <source>They hold for the whole clinic, are kept in its file and noted in its history; Edit → Undo takes a change back.</source>
        <translation>Sie gelten für die ganze Klinik, stehen in ihrer Datei und im Protokoll; Bearbeiten → Rückgängig nimmt eine Änderung zurück.</translation>
    </message>
    <message>
        <source>Immune reconstitution</source>
        <translation>Immunrekonstitution</translation>
    </message>
    <message>
        <source>ICAHT (neutrophils)</source>
        <translation>ICAHT (Neutrophile)</translation>
    </message>
    <message>
        <source>T-ICAHT (platelets)</source>
        <translation>T-ICAHT (Thrombozyten)</translation>
    </message>
    <message>
        <source>Neutrophil recovery</source>
        <translation>Erholung der Neutrophilen</translation>
    </message>
    <message>
        <source>CAR-HEMATOTOX</source>
        <translation>CAR-HEMATOTOX</translation>
    </message>
    <message>
        <source>CHIP and CCUS</source>
        <translation>CHIP und CCUS</translation>
    </message>
    <message>
        <source>CHRS</source>
        <translation>CHRS</translation>
    </message>
    <message>
        <source>Clone kinetics</source>
        <translation>Kinetik der Klone</translation>
    </message>
    <message>
        <source>Values at the diagnosis of a t-MN</source>
        <translation>Werte bei Diagnose einer t-MN</translation>
    </message>
    <message>
        <source>IPSS</source>
        <translation>IPSS</translation>
    </message>
    <message>
        <source>IPSS-R</source>
        <translation>IPSS-R</translation>
    </message>
    <message>
        <source>IPSS-M</source>
        <translation>IPSS-M</translation>
    </message>
    <message>
        <source>ELN 2022</source>
        <translation>ELN 2022</translation>
    </message>
    <message>
        <source>Response groups</source>
        <translation>Ansprechgruppen</translation>
    </message>
    <message>
        <source>Infections</source>
        <translation>Infektionen</translation>
    </message>
    <message>
        <source>End points</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>State at progression</source>
        <translation>Zustand bei Progress</translation>
    </message>
    <message>
        <source>t-MN watch</source>
        <translation>t-MN-Beobachtung</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Questions about a value just typed</source>
        <translation>Fragen zu einem eben eingegebenen Wert</translation>
    </message>
    <message>
        <source>Do the values of a visit fit together?</source>
        <translation>Passen die Werte einer Visite zusammen?</translation>
    </message>
</context>
<context>
    <name>SettleCard</name>
    <message>
        <source>Before issuing: 1 thing to settle</source>
        <translation>Vor dem Ausstellen: 1 Punkt zu klären</translation>
    </message>
    <message>
        <source>Before issuing: {n} things to settle</source>
        <translation>Vor dem Ausstellen: {n} Punkte zu klären</translation>
    </message>
</context>
<context>
    <name>ShowHistory</name>
    <message>
        <source>Reading the history…</source>
        <translation>Protokoll wird gelesen…</translation>
    </message>
</context>
<context>
    <name>SignVisit</name>
    <message>
        <source>Nothing is entered at this visit yet, so there is nothing to sign.</source>
        <translation>Bei dieser Visite ist noch nichts eingegeben, also gibt es nichts zu unterschreiben.</translation>
    </message>
    <message>
        <source>Not signed: to be settled first: {fields}.</source>
        <translation>Nicht unterschrieben: zuerst zu klären: {fields}.</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
</context>
<context>
    <name>TakeCohortFigure</name>
    <message>
        <source>The data are in the clipboard until the clinic is locked.</source>
        <translation>Die Daten sind in der Zwischenablage, bis die Klinik gesperrt wird.</translation>
    </message>
    <message>
        <source>Drawing the figure…</source>
        <translation>Abbildung wird gezeichnet…</translation>
    </message>
    <message>
        <source>The picture is in the clipboard until the clinic is locked.</source>
        <translation>Das Bild ist in der Zwischenablage, bis die Klinik gesperrt wird.</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Diese Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>{when}, as the source gave it</source>
        <translation>{when}, wie die Quelle es angab</translation>
    </message>
</context>
<context>
    <name>TreatmentCards</name>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <translation>{what} bearbeiten</translation>
    </message>
    <message>
        <source>CAR T cells, product not known</source>
        <translation>CAR-T-Zellen, Produkt nicht bekannt</translation>
    </message>
    <message>
        <source>Other systemic therapy</source>
        <translation>Andere systemische Therapie</translation>
    </message>
    <message>
        <source>{date} · day {day}</source>
        <translation>{date} · Tag {day}</translation>
    </message>
    <message>
        <source>Infusion {date}</source>
        <translation>Infusion {date}</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>Ab {date}</translation>
    </message>
    <message>
        <source>apheresis {date}</source>
        <translation>Apherese {date}</translation>
    </message>
    <message>
        <source>lymphodepletion {date}</source>
        <translation>Lymphodepletion {date}</translation>
    </message>
    <message>
        <source>autologous transplant</source>
        <translation>autologe Transplantation</translation>
    </message>
    <message>
        <source>allogeneic transplant</source>
        <translation>allogene Transplantation</translation>
    </message>
    <message>
        <source>ECOG {n}</source>
        <translation>ECOG {n}</translation>
    </message>
    <message>
        <source>1 prior line</source>
        <translation>1 Vortherapie</translation>
    </message>
    <message>
        <source>{n} prior lines</source>
        <translation>{n} Vortherapien</translation>
    </message>
    <message>
        <source>bendamustine</source>
        <translation>Bendamustin</translation>
    </message>
    <message>
        <source>bendamustine until {date}</source>
        <translation>Bendamustin bis {date}</translation>
    </message>
</context>
<context>
    <name>TreatmentForm</name>
    <message>
        <source>CAR T-cell infusion</source>
        <translation>CAR-T-Zell-Infusion</translation>
    </message>
    <message>
        <source>Other systemic therapy</source>
        <translation>Andere systemische Therapie</translation>
    </message>
    <message>
        <source>Co-stimulatory domain: {domain}</source>
        <translation>Kostimulatorische Domäne: {domain}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Infusion (day 0 if it is the index)</source>
        <translation>Infusion (Tag 0, wenn es der Index ist)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Day 0 of this patient</source>
        <translation>Tag 0 dieses Patienten</translation>
    </message>
    <message>
        <source>yes, this infusion</source>
        <translation>ja, diese Infusion</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>Histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>autologous</source>
        <translation>autolog</translation>
    </message>
    <message>
        <source>allogeneic</source>
        <translation>allogen</translation>
    </message>
    <message>
        <source>Prior lines</source>
        <translation>Vortherapien</translation>
    </message>
    <message>
        <source>Prior transplant</source>
        <translation>Frühere Transplantation</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Bendamustine before</source>
        <translation>Bendamustin zuvor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Last bendamustine</source>
        <translation>Letztes Bendamustin</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>Apheresis</source>
        <translation>Apherese</translation>
    </message>
    <message>
        <source>Start of lymphodepletion</source>
        <translation>Beginn der Lymphodepletion</translation>
    </message>
    <message>
        <source>Regimen</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Holding</translation>
    </message>
    <message>
        <source>Bridging</source>
        <translation>Bridging</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Therapie</translation>
    </message>
    <message>
        <source>There is no day 0 any more: rules that need one cannot be evaluated.</source>
        <translation>Es gibt keinen Tag 0 mehr: Regeln, die einen brauchen, sind nicht beurteilbar.</translation>
    </message>
    <message>
        <source>Day 0 becomes {date}: day numbers of {results} results, {events} events and {visits} visits are counted from it.</source>
        <translation>Tag 0 wird {date}: Tagesnummern von {results} Werten, {events} Ereignissen und {visits} Visiten zählen von da an.</translation>
    </message>
    <message>
        <source>Day 0 moves to {date}: day numbers of {results} results, {events} events and {visits} visits shift by {days} days.</source>
        <translation>Tag 0 rückt auf {date}: Tagesnummern von {results} Werten, {events} Ereignissen und {visits} Visiten verschieben sich um {days} Tage.</translation>
    </message>
</context>
<context>
    <name>UnfinishedBar</name>
    <message>
        <source>Not finished: {what}</source>
        <translation>Nicht fertig: {what}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>work-up of t-MN</source>
        <translation>Abklärung der t-MN</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>Therapie</translation>
    </message>
</context>
<context>
    <name>UnlockClinic</name>
    <message>
        <source>Encrypted on this computer, no network</source>
        <translation>Auf diesem Computer verschlüsselt, kein Netz</translation>
    </message>
    <message>
        <source>Open a clinic file</source>
        <translation>Klinikdatei öffnen</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>New clinic…</source>
        <translation>Neue Klinik…</translation>
    </message>
    <message>
        <source>last opened {when}</source>
        <translation>zuletzt geöffnet {when}</translation>
    </message>
    <message>
        <source>Locked after {n} minutes without use. Names stay hidden until you unlock.</source>
        <translation>Nach {n} Minuten ohne Nutzung gesperrt. Namen bleiben bis zum Entsperren verborgen.</translation>
    </message>
    <message>
        <source>Names stay hidden until you unlock.</source>
        <translation>Namen bleiben bis zum Entsperren verborgen.</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere wählen…</translation>
    </message>
    <message>
        <source>No clinic file chosen yet.</source>
        <translation>Noch keine Klinikdatei gewählt.</translation>
    </message>
    <message>
        <source>Choose a clinic file…</source>
        <translation>Klinikdatei wählen…</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <source>Clinic file</source>
        <translation>Klinikdatei</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Feststelltaste ist an</translation>
    </message>
</context>
<context>
    <name>UseCohort</name>
    <message>
        <source>Working it out…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Reading the cohort…</source>
        <translation>Kohorte wird gelesen…</translation>
    </message>
    <message>
        <source>What other days would change is being worked out…</source>
        <translation>Was andere Tage ändern würden, wird berechnet…</translation>
    </message>
    <message>
        <source>Placed on their earliest or latest days, they make these numbers:</source>
        <translation>Auf den frühesten oder spätesten Tag gelegt, ergeben sie diese Zahlen:</translation>
    </message>
    <message>
        <source>On other days no number shown here changes.</source>
        <translation>An anderen Tagen ändert sich keine der gezeigten Zahlen.</translation>
    </message>
    <message>
        <source>What other days would change could not be worked out.</source>
        <translation>Was andere Tage ändern würden, ließ sich nicht berechnen.</translation>
    </message>
    <message>
        <source>Placing partial dates otherwise…</source>
        <translation>Unvollständige Datumsangaben werden anders gelegt…</translation>
    </message>
    <message>
        <source>and further numbers</source>
        <translation>und weitere Zahlen</translation>
    </message>
    <message>
        <source>This could not be worked out. What went wrong was noted, without patient data.</source>
        <translation>Dies ließ sich nicht berechnen. Was misslang, ist vermerkt, ohne Patientendaten.</translation>
    </message>
    <message>
        <source>known after day 0</source>
        <translation>nach Tag 0 bekannt</translation>
    </message>
</context>
<context>
    <name>UseFigure</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture, 300 dpi (*.png)</source>
        <translation>PNG-Bild, 300 dpi (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>Daten als CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export what is in view</source>
        <translation>Sichtbaren Ausschnitt exportieren</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Writing the figure…</source>
        <translation>Abbildung wird geschrieben…</translation>
    </message>
    <message>
        <source>{file} is written. It is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} ist geschrieben. Die Datei ist nicht verschlüsselt: dort aufbewahren, wo Patientendaten sein dürfen.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard until the clinic is locked.</source>
        <translation>Das Bild bleibt in der Zwischenablage, bis die Klinik gesperrt wird.</translation>
    </message>
    <message>
        <source>The data are in the clipboard until the clinic is locked.</source>
        <translation>Die Daten bleiben in der Zwischenablage, bis die Klinik gesperrt wird.</translation>
    </message>
</context>
<context>
    <name>UseWorklist</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the worklist</source>
        <translation>Arbeitsliste exportieren</translation>
    </message>
    <message>
        <source>Writing the worklist…</source>
        <translation>Arbeitsliste wird geschrieben…</translation>
    </message>
    <message>
        <source>{file} is written. It is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} ist geschrieben. Die Datei ist nicht verschlüsselt: dort aufbewahren, wo Patientendaten sein dürfen.</translation>
    </message>
</context>
<context>
    <name>ValueSource</name>
    <message>
        <source>{n} of {all} on this day</source>
        <translation>{n} von {all} an diesem Tag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Wie eingegeben</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Stands because</source>
        <translation>Gilt, weil</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Of that day</source>
        <translation>Von dem Tag</translation>
    </message>
    <message>
        <source>result {n} of this laboratory</source>
        <translation>Wert {n} dieses Labors</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, Zeile {row}</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>ungeplant</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>stationär</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keiner bekannt</translation>
    </message>
    <message>
        <source>{range} (laboratory’s own)</source>
        <translation>{range} (laboreigen)</translation>
    </message>
    <message>
        <source>{range} ({source})</source>
        <translation>{range} ({source})</translation>
    </message>
    <message>
        <source>until {moment}, replaced by {user}</source>
        <translation>bis {moment}, ersetzt von {user}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
</context>
<context>
    <name>VariantDetails</name>
    <message>
        <source>From sample to sample: r per year, doubling time</source>
        <translation>Von Probe zu Probe: r pro Jahr, Verdopplungszeit</translation>
    </message>
    <message>
        <source>Intervals: 95 %, from the reads counted, nothing else. Source: {source}.</source>
        <translation>Intervalle: 95 %, aus den gezählten Reads, sonst nichts. Quelle: {source}.</translation>
    </message>
    <message>
        <source>Fewer measures</source>
        <translation>Weniger Maße</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>Alle Maße</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>HGVS c.</source>
        <translation>HGVS c.</translation>
    </message>
    <message>
        <source>HGVS p.</source>
        <translation>HGVS p.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>VAF from</source>
        <translation>VAF aus</translation>
    </message>
    <message>
        <source>Over all, {times}</source>
        <translation>Insgesamt, {times}</translation>
    </message>
    <message>
        <source>Different materials: {first}, then {second}</source>
        <translation>Verschiedene Materialien: {first}, dann {second}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>{fold}, log2 {log2}</source>
        <translation>{fold}, log2 {log2}</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Growth per year, r</source>
        <translation>Wachstum pro Jahr, r</translation>
    </message>
    <message>
        <source>… in % per year</source>
        <translation>… in % pro Jahr</translation>
    </message>
    <message>
        <source>Logit growth per year</source>
        <translation>Logit-Wachstum pro Jahr</translation>
    </message>
    <message>
        <source>Fitness per year, het.</source>
        <translation>Fitness pro Jahr, het.</translation>
    </message>
    <message>
        <source>… doubling time</source>
        <translation>… Verdopplungszeit</translation>
    </message>
</context>
<context>
    <name>VariantWords</name>
    <message>
        <source>detected, amount not known</source>
        <translation>nachgewiesen, Menge nicht bekannt</translation>
    </message>
</context>
<context>
    <name>VariantsTable</name>
    <message>
        <source>Variants by sample, VAF in per cent</source>
        <translation>Varianten nach Proben, VAF in Prozent</translation>
    </message>
</context>
<context>
    <name>VisitCommands</name>
    <message>
        <source>{what} {before} → {after}</source>
        <translation>{what} {before} → {after}</translation>
    </message>
    <message>
        <source>{what} {after}</source>
        <translation>{what} {after}</translation>
    </message>
    <message>
        <source>Delete {what} {before}</source>
        <translation>{what} {before} löschen</translation>
    </message>
    <message>
        <source>Confirm {what}</source>
        <translation>{what} bestätigen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Sign visit</source>
        <translation>Visite unterschreiben</translation>
    </message>
    <message>
        <source>Unlock visit</source>
        <translation>Visite wieder öffnen</translation>
    </message>
    <message>
        <source>Delete visit</source>
        <translation>Visite löschen</translation>
    </message>
    <message>
        <source>{n} values</source>
        <translation>{n} Werte</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht durchgeführt</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>Probe misslungen</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht erfragt</translation>
    </message>
    <message>
        <source>Date of visit</source>
        <translation>Datum der Visite</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Art der Visite</translation>
    </message>
    <message>
        <source>Planned point</source>
        <translation>Geplanter Zeitpunkt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>ungeplant</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>stationär</translation>
    </message>
</context>
<context>
    <name>VisitDesk</name>
    <message>
        <source>What was typed at a visit and not stored is back, as it was. Look at it and press Enter.</source>
        <translation>Bei einer Visite Eingegebenes, das nicht gespeichert war, ist wieder da, wie es war. Ansehen und Enter drücken.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
</context>
<context>
    <name>VisitHead</name>
    <message>
        <source>Sign visit  Ctrl+Enter</source>
        <translation>Visite unterschreiben  Strg+Enter</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Neue Visite</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Datum der Visite</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visiten</translation>
    </message>
    <message>
        <source>Visit of {date}</source>
        <translation>Visite vom {date}</translation>
    </message>
    <message>
        <source>signed by {user}, {date}</source>
        <translation>unterschrieben von {user}, {date}</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Signing waits until nothing is left to check.</source>
        <translation>Unterschreiben wartet, bis nichts mehr zu prüfen ist.</translation>
    </message>
    <message>
        <source>planned {point}</source>
        <translation>geplant {point}</translation>
    </message>
    <message>
        <source>{n} of {all} typed</source>
        <translation>{n} von {all} eingegeben</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>{n} typed</source>
        <translation>{n} eingegeben</translation>
    </message>
    <message>
        <source>{n} to check</source>
        <translation>{n} zu prüfen</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 Visite</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} Visiten</translation>
    </message>
    <message>
        <source>last values: {day}</source>
        <translation>letzte Werte: {day}</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Art der Visite</translation>
    </message>
    <message>
        <source>Planned time point</source>
        <translation>Geplanter Zeitpunkt</translation>
    </message>
    <message>
        <source>by its day</source>
        <translation>nach ihrem Tag</translation>
    </message>
    <message>
        <source>Laboratory, whose units bare numbers are in</source>
        <translation>Labor, dessen Einheiten bloße Zahlen haben</translation>
    </message>
    <message>
        <source>none: the catalogue&apos;s units</source>
        <translation>keines: Einheiten des Katalogs</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Referenzbereich</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Days of visits only</source>
        <translation>Nur Tage mit Visite</translation>
    </message>
    <message>
        <source>Delete this visit…</source>
        <translation>Diese Visite löschen…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message>
        <source>Due at this visit</source>
        <translation>Fällig bei dieser Visite</translation>
    </message>
    <message>
        <source>Nothing is planned for this day.</source>
        <translation>Für diesen Tag ist nichts geplant.</translation>
    </message>
    <message>
        <source>What these values change</source>
        <translation>Was diese Werte ändern</translation>
    </message>
    <message>
        <source>No assessment changes with these values.</source>
        <translation>Keine Beurteilung ändert sich mit diesen Werten.</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>Note of the visit</source>
        <translation>Notiz zur Visite</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Response assessment</source>
        <translation>Ansprechbeurteilung</translation>
    </message>
    <message>
        <source>Infections and events</source>
        <translation>Infektionen und Ereignisse</translation>
    </message>
    <message>
        <source>NGS sample</source>
        <translation>NGS-Probe</translation>
    </message>
</context>
<context>
    <name>VisitStoring</name>
    <message>
        <source>Saving the visit…</source>
        <translation>Visite wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Why the signed visit is opened again</source>
        <translation>Warum die unterschriebene Visite wieder geöffnet wird</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Why the visit is deleted, with all its values</source>
        <translation>Warum die Visite mit allen Werten gelöscht wird</translation>
    </message>
    <message>
        <source>Delete visit</source>
        <translation>Visite löschen</translation>
    </message>
    <message>
        <source>Days count from: {origin}.</source>
        <translation>Tage zählen ab: {origin}.</translation>
    </message>
    <message>
        <source>The date of the infusion is not known: only its day numbers are.</source>
        <translation>Das Datum der Infusion ist nicht bekannt: nur ihre Tageszahlen.</translation>
    </message>
    <message>
        <source>No day 0: without an infusion date the days have no numbers.</source>
        <translation>Kein Tag 0: Ohne Infusionsdatum haben die Tage keine Nummern.</translation>
    </message>
    <message>
        <source>Due and note</source>
        <translation>Fälliges und Notiz</translation>
    </message>
    <message>
        <source>Due {count} · note</source>
        <translation>Fällig {count} · Notiz</translation>
    </message>
    <message>
        <source>No visit and no result yet.</source>
        <translation>Noch keine Visite und kein Wert.</translation>
    </message>
    <message>
        <source>Enter the first visit, or import results from the laboratory (Ctrl+I).</source>
        <translation>Die erste Visite eingeben oder Laborwerte importieren (Strg+I).</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Neue Visite</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{name}, born {date}, No. {number}</source>
        <translation>{name}, geb. {date}, Nr. {number}</translation>
    </message>
    <message>
        <source>{name}, No. {number}</source>
        <translation>{name}, Nr. {number}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>Follow-up after CD19 CAR T cells ({product}, infused {date})</source>
        <translation>Nachsorge nach CD19-CAR-T-Zellen ({product}, Infusion {date})</translation>
    </message>
    <message>
        <source>Follow-up after CD19 CAR T cells ({product})</source>
        <translation>Nachsorge nach CD19-CAR-T-Zellen ({product})</translation>
    </message>
    <message>
        <source>No infusion recorded; day 0 is {origin}</source>
        <translation>Keine Infusion eingetragen; Tag 0 ist {origin}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>, infusion {place} of {count}</source>
        <translation>, Infusion {place} von {count}</translation>
    </message>
    <message>
        <source>: recorded up to day {day}</source>
        <translation>: erfasst bis Tag {day}</translation>
    </message>
    <message>
        <source>Synthetic data: this patient is invented</source>
        <translation>Synthetische Daten: Dieser Patient ist erfunden</translation>
    </message>
    <message>
        <source>Recovery, No. {number}</source>
        <translation>Verlauf, Nr. {number}</translation>
    </message>
    <message>
        <source>Immune reconstitution</source>
        <translation>Immunrekonstitution</translation>
    </message>
    <message>
        <source>{met} of {all}</source>
        <translation>{met} von {all}</translation>
    </message>
    <message>
        <source>not evaluable</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <source>As published, immunoglobulin ignored: {met} of {all}.</source>
        <translation>Wie publiziert, ohne Rücksicht auf Immunglobulin: {met} von {all}.</translation>
    </message>
    <message>
        <source>To keep in mind: {caveats}</source>
        <translation>Zu beachten: {caveats}</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Met if</source>
        <translation>Erfüllt, wenn</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>First met</source>
        <translation>Erstmals erfüllt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>{value} on {date} {day}</source>
        <translation>{value} am {date} {day}</translation>
    </message>
    <message>
        <source>{value} on day {day}</source>
        <translation>{value} an Tag {day}</translation>
    </message>
    <message>
        <source>{value}, {date}</source>
        <translation>{value}, {date}</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>CD4 T cells</source>
        <translation>CD4-T-Zellen</translation>
    </message>
    <message>
        <source>B cells (CD19)</source>
        <translation>B-Zellen (CD19)</translation>
    </message>
    <message>
        <source>IgG</source>
        <translation>IgG</translation>
    </message>
    <message>
        <source>(day {day})</source>
        <translation>(Tag {day})</translation>
    </message>
    <message>
        <source>not evaluable: no infusion to count from</source>
        <translation>nicht beurteilbar: keine Infusion, von der zu zählen wäre</translation>
    </message>
    <message>
        <source>not evaluable: never measured after infusion</source>
        <translation>nicht beurteilbar: nach der Infusion nie gemessen</translation>
    </message>
    <message>
        <source>not evaluable: the laboratory gave only a bound</source>
        <translation>nicht beurteilbar: Das Labor gab nur eine Grenze an</translation>
    </message>
    <message>
        <source>not evaluable: measured only under immunoglobulin</source>
        <translation>nicht beurteilbar: nur unter Immunglobulin gemessen</translation>
    </message>
    <message>
        <source>no sample before the count ended on day {day}</source>
        <translation>keine Probe vor dem Ende der Zählung an Tag {day}</translation>
    </message>
    <message>
        <source>not met at the last sample that counts</source>
        <translation>in der letzten zählenden Probe nicht erfüllt</translation>
    </message>
    <message>
        <source>first met under immunoglobulin</source>
        <translation>erstmals unter Immunglobulin erfüllt</translation>
    </message>
    <message>
        <source>counted up to day {day}; the last value is later</source>
        <translation>gezählt bis Tag {day}; der letzte Wert ist später</translation>
    </message>
    <message>
        <source>a partial date could change this</source>
        <translation>ein unvollständiges Datum könnte dies ändern</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>{title}. Dashed lines are the thresholds; filled is met, two rails not met, hatched confounded by immunoglobulin, dotted not measured; hollow points are bounds, partial dates, IgG under immunoglobulin, counts under G-CSF or after a transfusion; thin bars at the right are coloured where the reference range lies; what follows the end of the course is faded.</source>
        <translation>{title}. Gestrichelte Linien sind die Schwellen; gefüllt ist erfüllt, zwei Linien nicht erfüllt, schraffiert durch Immunglobulin verfälscht, Punkte nicht gemessen; offene Punkte sind Grenzen, unvollständige Daten, IgG unter Immunglobulin, Blutbilder unter G-CSF oder nach Transfusion; dünne Balken rechts sind gefärbt, wo der Referenzbereich liegt; was dem Ende des Verlaufs folgt, ist verblasst.</translation>
    </message>
    <message>
        <source>{title}. Dashed lines are the thresholds; hollow points are bounds or partial dates.</source>
        <translation>{title}. Gestrichelte Linien sind die Schwellen; offene Punkte sind Grenzen oder unvollständige Daten.</translation>
    </message>
    <message>
        <source>Settings: {settings}. Source: {source}. Rule ir, version {version}.</source>
        <translation>Einstellungen: {settings}. Quelle: {source}. Regel ir, Version {version}.</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <translation>Vorgabe {name}</translation>
    </message>
    <message>
        <source>baseline {baseline}, confirmation {confirm} (interval {confirm_interval_days} days), immunoglobulin {immunoglobulin} ({immunoglobulin_window_days} days), a sample holds {holds_days_in_first_year} days in the first year and {holds_days_later} later</source>
        <translation>Ausgangslage {baseline}, Bestätigung {confirm} (Abstand {confirm_interval_days} Tage), Immunglobulin {immunoglobulin} ({immunoglobulin_window_days} Tage), eine Probe gilt im ersten Jahr {holds_days_in_first_year} Tage und später {holds_days_later}</translation>
    </message>
    <message>
        <source>the centre&apos;s own</source>
        <translation>die eigenen des Zentrums</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Printed {date}</source>
        <translation>Gedruckt {date}</translation>
    </message>
    <message>
        <source>Not a medical device</source>
        <translation>Kein Medizinprodukt</translation>
    </message>
</context>
<context>
    <name>WorkUpForm</name>
    <message>
        <source>Work-up of a t-MN</source>
        <translation>Abklärung einer t-MN</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Karyotype (ISCN), kept as written</source>
        <translation>Karyotyp (ISCN), bleibt wie geschrieben</translation>
    </message>
    <message>
        <source>Blasts in the marrow (%)</source>
        <translation>Blasten im Mark (%)</translation>
    </message>
    <message>
        <source>Blasts in the blood (%)</source>
        <translation>Blasten im Blut (%)</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Other flags, with commas</source>
        <translation>Andere Merkmale, mit Kommas</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>WorkingVeil</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>To settle</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Window ends this week</source>
        <translation>Fenster endet diese Woche</translation>
    </message>
    <message>
        <source>Window ends next week</source>
        <translation>Fenster endet nächste Woche</translation>
    </message>
    <message>
        <source>Window ends in the week of {date}</source>
        <translation>Fenster endet in der Woche vom {date}</translation>
    </message>
    <message>
        <source>{n} died</source>
        <translation>{n} verstorben</translation>
    </message>
    <message>
        <source>{n} without a date of infusion</source>
        <translation>{n} ohne Datum der Infusion</translation>
    </message>
    <message>
        <source>{n} with a partial date of infusion</source>
        <translation>{n} mit unvollständigem Datum der Infusion</translation>
    </message>
    <message>
        <source>{n} counted in days without dates</source>
        <translation>{n} in Tagen ohne Daten gezählt</translation>
    </message>
    <message>
        <source>Draw {analytes}</source>
        <translation>{analytes} abnehmen</translation>
    </message>
    <message>
        <source>Stage the lymphoma</source>
        <translation>Lymphom-Staging</translation>
    </message>
    <message>
        <source>Enter {analytes}, or F8 where not done</source>
        <translation>{analytes} eintragen, sonst F8</translation>
    </message>
    <message>
        <source>Enter the response assessment</source>
        <translation>Ansprechbeurteilung eintragen</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Invite: missed visit</source>
        <translation>Einbestellen: versäumte Visite</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>{visit}: {what}</source>
        <translation>{visit}: {what}</translation>
    </message>
    <message>
        <source>{text} · missed since {day}</source>
        <translation>{text} · versäumt seit {day}</translation>
    </message>
    <message>
        <source>Sign the visit that was entered</source>
        <translation>Eingegebene Visite unterschreiben</translation>
    </message>
    <message>
        <source>Finish what was begun to be typed</source>
        <translation>Begonnene Eingabe abschließen</translation>
    </message>
    <message>
        <source>Complete the date of the infusion: nothing can be planned without</source>
        <translation>Datum der Infusion vervollständigen: Ohne lässt sich nichts planen</translation>
    </message>
    <message>
        <source>Complete the date: it may be of this planned visit</source>
        <translation>Datum vervollständigen: Es kann zu dieser geplanten Visite gehören</translation>
    </message>
    <message>
        <source>Check {analyte} {value} {unit}: beyond the clinic&apos;s limit {limit}</source>
        <translation>{analyte} {value} {unit} prüfen: jenseits der Grenze der Klinik, {limit}</translation>
    </message>
    <message>
        <source>{late}, until {date}</source>
        <translation>{late}, bis {date}</translation>
    </message>
    <message>
        <source>today; until {date}</source>
        <translation>heute; bis {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>{n} T zu spät</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>t-MN</source>
        <translation>t-MN</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>unterschreiben</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Rückfrage</translation>
    </message>
    <message>
        <source>{n} queries</source>
        <translation>{n} Rückfragen</translation>
    </message>
    <message>
        <source>{analytes} and {n} others</source>
        <translation>{analytes} und {n} weitere</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>Die ganze Klinik</translation>
    </message>
    <message>
        <source>{mark}. {source}</source>
        <translation>{mark}. {source}</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Group by week</source>
        <translation>Nach Woche gruppieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>Fälliges wird gelesen…</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Worklist of {date}</source>
        <translation>Arbeitsliste vom {date}</translation>
    </message>
    <message>
        <source>All centres</source>
        <translation>Alle Zentren</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>Due {n}</source>
        <translation>Fällig {n}</translation>
    </message>
    <message>
        <source>Late {n}</source>
        <translation>Überfällig {n}</translation>
    </message>
    <message>
        <source>Queries {n}</source>
        <translation>Rückfragen {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>Nothing matches. Show all, or clear the search.</source>
        <translation>Nichts passt. Alle zeigen oder die Suche leeren.</translation>
    </message>
    <message>
        <source>Nothing due this week.</source>
        <translation>Diese Woche nichts fällig.</translation>
    </message>
    <message>
        <source>By the schedule “{name}” ({mark}).</source>
        <translation>Nach dem Plan „{name}“ ({mark}).</translation>
    </message>
    <message>
        <source>Nothing is planned for: {reasons}.</source>
        <translation>Nichts geplant für: {reasons}.</translation>
    </message>
    <message>
        <source>Name, number, task</source>
        <translation>Name, Nr., Aufgabe</translation>
    </message>
    <message>
        <source>Search the worklist by name, number or task</source>
        <translation>Arbeitsliste nach Name, Nummer oder Aufgabe durchsuchen</translation>
    </message>
</context>
<context>
    <name>WriteLetter</name>
    <message>
        <source>Writing the letter…</source>
        <translation>Brief wird geschrieben…</translation>
    </message>
    <message>
        <source>No page can be made before what is listed is settled.</source>
        <translation>Keine Seite, bevor das Aufgeführte geklärt ist.</translation>
    </message>
    <message>
        <source>The clinic is open for reading only: letters can be read and printed, not written.</source>
        <translation>Die Klinik ist nur zum Lesen geöffnet: Briefe können gelesen und gedruckt, nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This letter corrects {letter}. The original stays as it was sent.</source>
        <translation>Dieser Brief korrigiert {letter}. Das Original bleibt wie versandt.</translation>
    </message>
    <message>
        <source>The letter holds signs its font lacks ({script}); a box stands for each.</source>
        <translation>Der Brief enthält Zeichen, die seiner Schrift fehlen ({script}); für jedes steht ein Kästchen.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Add addressee…</source>
        <translation>Empfänger hinzufügen…</translation>
    </message>
    <message>
        <source>Letterhead and signature…</source>
        <translation>Briefkopf und Unterschrift…</translation>
    </message>
    <message>
        <source>Go to the visit</source>
        <translation>Zur Visite</translation>
    </message>
</context>
<context>
    <name>WriteLetters</name>
    <message>
        <source>Issue letter</source>
        <translation>Brief ausstellen</translation>
    </message>
    <message>
        <source>Issuing letters…</source>
        <translation>Briefe werden ausgestellt…</translation>
    </message>
    <message>
        <source>Writing letters…</source>
        <translation>Briefe werden geschrieben…</translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>{n} fertig</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} übersprungen</translation>
    </message>
    <message>
        <source>{n} not begun</source>
        <translation>{n} nicht begonnen</translation>
    </message>
    <message>
        <source>Stopped: {counts}</source>
        <translation>Angehalten: {counts}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped. {why}</source>
        <translation>übersprungen. {why}</translation>
    </message>
    <message>
        <source>not begun. {why}</source>
        <translation>nicht begonnen. {why}</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Ordner für die Briefe</translation>
    </message>
</context>
<context>
    <name>_ChangeRow</name>
    <message>
        <source>{criterion}: {state}</source>
        <translation>{criterion}: {state}</translation>
    </message>
    <message>
        <source>without this visit: {state}</source>
        <translation>ohne diese Visite: {state}</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Open: {assessment}</source>
        <translation>Öffnen: {assessment}</translation>
    </message>
</context>
<context>
    <name>_DueRow</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>noch {n}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>_InputsTable</name>
    <message>
        <source>Click a head to sort by it</source>
        <translation>Auf einen Spaltenkopf klicken, um danach zu sortieren</translation>
    </message>
</context>
<context>
    <name>_Picture</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose {what}</source>
        <translation>{what} wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>As built in</source>
        <translation>Wie mitgeliefert</translation>
    </message>
    <message>
        <source>As built in: {name}</source>
        <translation>Wie mitgeliefert: {name}</translation>
    </message>
    <message>
        <source>Changed by the clinic. Built in: {default}. {source} ({mark}).</source>
        <translation>Von der Klinik geändert. Mitgeliefert: {default}. {source} ({mark}).</translation>
    </message>
    <message>
        <source>Built in: {default}. {source} ({mark}).</source>
        <translation>Mitgeliefert: {default}. {source} ({mark}).</translation>
    </message>
</context>
<context>
    <name>_Switch</name>
    <message>
        <source>{source} ({mark})</source>
        <translation>{source} ({mark})</translation>
    </message>
</context>
</TS>
