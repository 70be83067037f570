<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AcceptReminders</name>
    <message>
        <source>Accept the reminder: {title}</source>
        <translation>Accepter le rappel&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Switch off the reminder: {title}</source>
        <translation>Désactiver le rappel&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation>{setting}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Saving the setting…</source>
        <translation>Enregistrement du réglage…</translation>
    </message>
</context>
<context>
    <name>AddAddressee</name>
    <message>
        <source>Add addressee</source>
        <translation>Ajouter un destinataire</translation>
    </message>
    <message>
        <source>Saving the addressee…</source>
        <translation>Enregistrement du destinataire…</translation>
    </message>
</context>
<context>
    <name>AddPanel</name>
    <message>
        <source>Add panel {name}</source>
        <translation>Ajouter le panel {name}</translation>
    </message>
    <message>
        <source>Saving the panel…</source>
        <translation>Enregistrement du panel…</translation>
    </message>
</context>
<context>
    <name>AddresseeForm</name>
    <message>
        <source>Add addressee</source>
        <translation>Ajouter un destinataire</translation>
    </message>
    <message>
        <source>Dr Julie Petit</source>
        <translation>Dr Julie Petit</translation>
    </message>
    <message>
        <source>General practice</source>
        <translation>Médecine générale</translation>
    </message>
    <message>
        <source>As the clinic writes</source>
        <translation>Langue de la clinique</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Fonction</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>A letter needs a name to go to.</source>
        <translation>Une lettre doit avoir un nom de destinataire.</translation>
    </message>
</context>
<context>
    <name>AddresseeList</name>
    <message>
        <source>Add addressee…</source>
        <translation>Ajouter un destinataire…</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>AlarmLimitsModel</name>
    <message>
        <source>Analyte</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Alarm below</source>
        <translation>Alerte au-dessous de</translation>
    </message>
    <message>
        <source>Alarm above</source>
        <translation>Alerte au-dessus de</translation>
    </message>
</context>
<context>
    <name>AnswerNote</name>
    <message>
        <source>Use {reading} (Alt+U)</source>
        <translation>Prendre {reading} (Alt+U)</translation>
    </message>
</context>
<context>
    <name>AssessmentDetails</name>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Rule {rule}, version {version}. Source: {source}.</source>
        <translation>Règle {rule}, version {version}. Source&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>These settings hold for the whole clinic; the history says who changed them.</source>
        <translation>Ces réglages valent pour toute la clinique&#xa0;; l’historique dit qui les a changés.</translation>
    </message>
    <message>
        <source>Not evaluable</source>
        <translation>Non évaluable</translation>
    </message>
    <message>
        <source>To keep in mind: {caveats}</source>
        <translation>À garder à l’esprit&#xa0;: {caveats}</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>La règle en mots</translation>
    </message>
    <message>
        <source>{title}: inputs, rule and settings</source>
        <translation>{title}&#xa0;: données, règle et réglages</translation>
    </message>
    <message>
        <source>Where it can be read in several ways</source>
        <translation>Plusieurs lectures possibles</translation>
    </message>
    <message>
        <source>Read-only: the settings of this clinic cannot be changed here.</source>
        <translation>Lecture seule&#xa0;: les réglages de cette clinique ne peuvent pas être changés ici.</translation>
    </message>
    <message>
        <source>Enter {what}…</source>
        <translation>Saisir&#xa0;: {what}…</translation>
    </message>
    <message>
        <source>In force: {settings}.</source>
        <translation>En vigueur&#xa0;: {settings}.</translation>
    </message>
    <message>
        <source>Not verified ({mark}): {what}.</source>
        <translation>Non vérifié ({mark})&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Clinique</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Selon publication</translation>
    </message>
    <message>
        <source>Values the assessment looked at</source>
        <translation>Valeurs examinées par l’évaluation</translation>
    </message>
</context>
<context>
    <name>AssessmentInputsModel</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Go there (Return)</source>
        <translation>Y aller (Entrée)</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, ligne {row}</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>saisi</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>non détecté</translation>
    </message>
    <message>
        <source>missing: {reason}</source>
        <translation>manquant&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>jour {n}</translation>
    </message>
    <message>
        <source>{analyte} {value} on {date}</source>
        <translation>{analyte} {value} le {date}</translation>
    </message>
    <message>
        <source>{analyte} {value} at {date}</source>
        <translation>{analyte} {value}, {date}</translation>
    </message>
    <message>
        <source>as entered: {texts}</source>
        <translation>tel que saisi&#xa0;: {texts}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulation</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>rétablissement</translation>
    </message>
    <message>
        <source>created</source>
        <translation>création</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modification</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>import</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>Work-up</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Parentage of clone</source>
        <translation>Filiation d’un clone</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>Fichier source</translation>
    </message>
    <message>
        <source>Clinic file</source>
        <translation>Fichier de la clinique</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Import of {files}</source>
        <translation>Import de {files}</translation>
    </message>
    <message>
        <source>import of {files}</source>
        <translation>import de {files}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} below</source>
        <translation>Limite d’alerte basse, {analyte}</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} above</source>
        <translation>Limite d’alerte haute, {analyte}</translation>
    </message>
    <message>
        <source>accepted by {by} on {date}</source>
        <translation>accepté par {by} le {date}</translation>
    </message>
    <message>
        <source>Follow-up schedule</source>
        <translation>Calendrier de suivi</translation>
    </message>
    <message>
        <source>Gene panel {code}</source>
        <translation>Panel de gènes {code}</translation>
    </message>
    <message>
        <source>the clinic’s own</source>
        <translation>propre à la clinique</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>Langue des lettres</translation>
    </message>
    <message>
        <source>Letterhead, logo</source>
        <translation>En-tête, logo</translation>
    </message>
    <message>
        <source>Signature, image</source>
        <translation>Signature, image</translation>
    </message>
    <message>
        <source>Signature, {field}</source>
        <translation>Signature, {field}</translation>
    </message>
    <message>
        <source>Letterhead, {field}</source>
        <translation>En-tête, {field}</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 patient&#xa0;:</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} patients&#xa0;:</translation>
    </message>
    <message>
        <source>1 treatment</source>
        <translation>1 traitement&#xa0;:</translation>
    </message>
    <message>
        <source>{n} treatments</source>
        <translation>{n} traitements&#xa0;:</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 visite&#xa0;:</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} visites&#xa0;:</translation>
    </message>
    <message>
        <source>1 laboratory</source>
        <translation>1 laboratoire&#xa0;:</translation>
    </message>
    <message>
        <source>{n} laboratories</source>
        <translation>{n} laboratoires&#xa0;:</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 résultat&#xa0;:</translation>
    </message>
    <message>
        <source>{n} results</source>
        <translation>{n} résultats&#xa0;:</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 événement&#xa0;:</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} événements&#xa0;:</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 échantillon&#xa0;:</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation>{n} échantillons&#xa0;:</translation>
    </message>
    <message>
        <source>1 variant</source>
        <translation>1 variant&#xa0;:</translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation>{n} variants&#xa0;:</translation>
    </message>
    <message>
        <source>1 work-up</source>
        <translation>1 bilan&#xa0;:</translation>
    </message>
    <message>
        <source>{n} work-ups</source>
        <translation>{n} bilans&#xa0;:</translation>
    </message>
    <message>
        <source>1 parentage of clones</source>
        <translation>1 filiation de clones&#xa0;:</translation>
    </message>
    <message>
        <source>{n} parentages of clones</source>
        <translation>{n} filiations de clones&#xa0;:</translation>
    </message>
    <message>
        <source>1 source file</source>
        <translation>1 fichier source&#xa0;:</translation>
    </message>
    <message>
        <source>{n} source files</source>
        <translation>{n} fichiers sources&#xa0;:</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Letters for several patients</source>
        <translation>Lettres pour plusieurs patients</translation>
    </message>
    <message>
        <source>Name, number, birth date</source>
        <translation>Nom, numéro, naissance</translation>
    </message>
    <message>
        <source>Search patients by name, number or birth date</source>
        <translation>Chercher des patients par nom, numéro ou date de naissance</translation>
    </message>
    <message>
        <source>Patients; Space chooses</source>
        <translation>Patients&#xa0;; Espace choisit</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Language of the letters</source>
        <translation>Langue des lettres</translation>
    </message>
    <message>
        <source>Each reader’s language</source>
        <translation>Langue de chaque lecteur</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Issue and keep each letter</source>
        <translation>Émettre et conserver chaque lettre</translation>
    </message>
    <message>
        <source>Save the PDFs in a folder</source>
        <translation>Enregistrer les PDF dans un dossier</translation>
    </message>
    <message>
        <source>What became of each letter</source>
        <translation>Ce qu’il est advenu de chaque lettre</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Écrire les lettres</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Into {folder}. The PDFs are not encrypted; their names are numbers.</source>
        <translation>Dans {folder}. Les PDF ne sont pas chiffrés&#xa0;; leurs noms sont des numéros.</translation>
    </message>
    <message>
        <source>{done} of {total} letters…</source>
        <translation>{done} lettres sur {total}…</translation>
    </message>
    <message>
        <source>{n} of {total} chosen</source>
        <translation>{n} choisis sur {total}</translation>
    </message>
    <message>
        <source>Choose where the letters go.</source>
        <translation>Choisir où vont les lettres.</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Choisir tous les affichés</translation>
    </message>
    <message>
        <source>Choose none shown</source>
        <translation>N’en choisir aucun</translation>
    </message>
</context>
<context>
    <name>BrowsePatients</name>
    <message>
        <source>Reading the patients…</source>
        <translation>Lecture des patients…</translation>
    </message>
    <message>
        <source>synthetic data</source>
        <translation>données fictives</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} patients</translation>
    </message>
</context>
<context>
    <name>CautionStrip</name>
    <message>
        <source>Caution</source>
        <translation>Attention</translation>
    </message>
</context>
<context>
    <name>CentredCard</name>
    <message>
        <source>Follow-up after CD19 CAR T-cell therapy</source>
        <translation>Suivi après traitement par cellules CAR-T anti-CD19</translation>
    </message>
</context>
<context>
    <name>ChangeRules</name>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation>{setting}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Saving the setting…</source>
        <translation>Enregistrement du réglage…</translation>
    </message>
</context>
<context>
    <name>ChooseReading</name>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation>{setting}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Reading of immune reconstitution as published</source>
        <translation>Reconstitution immunitaire lue selon publication</translation>
    </message>
    <message>
        <source>Clinical reading of immune reconstitution</source>
        <translation>Lecture clinique de la reconstitution immunitaire</translation>
    </message>
    <message>
        <source>Saving the setting…</source>
        <translation>Enregistrement du réglage…</translation>
    </message>
</context>
<context>
    <name>ClinicPage</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>1 patient is due or late</source>
        <translation>1 patient à voir ou en retard</translation>
    </message>
    <message>
        <source>{n} patients are due or late</source>
        <translation>{n} patients à voir ou en retard</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>Choisir un patient</translation>
    </message>
    <message>
        <source>Ctrl+F searches by name, number or birth date.</source>
        <translation>Ctrl+F cherche par nom, numéro ou date de naissance.</translation>
    </message>
</context>
<context>
    <name>ClonesCards</name>
    <message>
        <source>The chosen variant, the samples and the assessments</source>
        <translation>Le variant choisi, les échantillons et les évaluations</translation>
    </message>
</context>
<context>
    <name>ClonesControls</name>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>Before–after</source>
        <translation>Avant–après</translation>
    </message>
    <message>
        <source>Fish plot</source>
        <translation>Fish plot</translation>
    </message>
    <message>
        <source>View of the clones</source>
        <translation>Vue des clones</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
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
        <translation>Échelle de la VAF</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Jour 0</translation>
    </message>
    <message>
        <source>Sample after the infusion</source>
        <translation>Échantillon après la perfusion</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Parentage…</source>
        <translation>Filiation…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>All samples and genes, day 0 as it was</source>
        <translation>Tous les échantillons et gènes, jour 0 d’origine</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>VAF</source>
        <translation>VAF</translation>
    </message>
    <message>
        <source>last sample</source>
        <translation>dernier échantillon</translation>
    </message>
    <message>
        <source>at t-MN</source>
        <translation>à la t-MN</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Genes: {shown} of {all}</source>
        <translation>Gènes&#xa0;: {shown} sur {all}</translation>
    </message>
</context>
<context>
    <name>ClonesModel</name>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>Gene and change</source>
        <translation>Gène et mutation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>From the first to the last sample that says how much there was</source>
        <translation>Du premier au dernier échantillon qui donne une quantité</translation>
    </message>
    <message>
        <source>Growth per year</source>
        <translation>Croissance par an</translation>
    </message>
    <message>
        <source>Rate r of ln VAF per year with its 95 % interval</source>
        <translation>Taux r de ln VAF par an, avec son intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Doubling</source>
        <translation>Doublement</translation>
    </message>
    <message>
        <source>Doubling time: ln 2 / r, of a growing clone</source>
        <translation>Temps de doublement&#xa0;: ln 2 / r, d’un clone en croissance</translation>
    </message>
</context>
<context>
    <name>ClonesPage</name>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Maj+S</translation>
    </message>
    <message>
        <source>Go on with the sample…</source>
        <translation>Reprendre l’échantillon…</translation>
    </message>
    <message>
        <source>Add sample…</source>
        <translation>Ajouter un échantillon…</translation>
    </message>
    <message>
        <source>{n} of {all} samples</source>
        <translation>{n} échantillons sur {all}</translation>
    </message>
    <message>
        <source>{n} of {all} variants</source>
        <translation>{n} variants sur {all}</translation>
    </message>
    <message>
        <source>Hidden: {what}.</source>
        <translation>Masqués&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Change, growth and doubling time are of all samples.</source>
        <translation>Variation, croissance et temps de doublement portent sur tous les échantillons.</translation>
    </message>
</context>
<context>
    <name>CohortDisplayCard</name>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>Axe du temps</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>ajusté</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} mois</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>entier</translation>
    </message>
    <message>
        <source>Fitted: as long as five patients are followed. Tables hold every patient in any case.</source>
        <translation>Ajusté : tant que cinq patients sont suivis. Les tableaux ont dans tous les cas tous les patients.</translation>
    </message>
</context>
<context>
    <name>CohortFigure</name>
    <message>
        <source>Show as</source>
        <translation>Montrer comme</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>CohortHead</name>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>Analyses</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Show script</source>
        <translation>Voir le script</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Figure (PNG, SVG, PDF)…</source>
        <translation>&amp;Figure (PNG, SVG, PDF)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV, Excel, Word)…</source>
        <translation>&amp;Tableau (CSV, Excel, Word)…</translation>
    </message>
    <message>
        <source>&amp;Reproducible bundle…</source>
        <translation>Dossier &amp;reproductible…</translation>
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
        <translation>Tableau 1</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Reconstitution</translation>
    </message>
    <message>
        <source>Time courses</source>
        <translation>Cinétique</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>Survie</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarks</translation>
    </message>
    <message>
        <source>Infections and NRM</source>
        <translation>Infections et NRM</translation>
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
        <translation>Plus</translation>
    </message>
    <message>
        <source>Who is in</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Before the infusion</source>
        <translation>Avant la perfusion</translation>
    </message>
    <message>
        <source>Course after it</source>
        <translation>Évolution ensuite</translation>
    </message>
    <message>
        <source>Time to recovery</source>
        <translation>Délai de reconstitution</translation>
    </message>
    <message>
        <source>By response</source>
        <translation>Par réponse</translation>
    </message>
    <message>
        <source>State at progression</source>
        <translation>État à la progression</translation>
    </message>
    <message>
        <source>Survival from a landmark</source>
        <translation>Survie depuis un landmark</translation>
    </message>
    <message>
        <source>First infection</source>
        <translation>Première infection</translation>
    </message>
    <message>
        <source>Non-relapse mortality</source>
        <translation>Mortalité hors rechute</translation>
    </message>
    <message>
        <source>Incidence</source>
        <translation>Incidence</translation>
    </message>
    <message>
        <source>Survival from t-MN</source>
        <translation>Survie depuis la t-MN</translation>
    </message>
    <message>
        <source>Findings at t-MN</source>
        <translation>Bilan à la t-MN</translation>
    </message>
    <message>
        <source>Risk factors, matching</source>
        <translation>Facteurs de risque, appariement</translation>
    </message>
    <message>
        <source>Clones before and after</source>
        <translation>Clones avant et après</translation>
    </message>
    <message>
        <source>Any of the three</source>
        <translation>L’un des trois</translation>
    </message>
    <message>
        <source>CD4 T cells</source>
        <translation>Lymphocytes T CD4</translation>
    </message>
    <message>
        <source>B cells</source>
        <translation>Lymphocytes B</translation>
    </message>
    <message>
        <source>Progression-free survival</source>
        <translation>Survie sans progression</translation>
    </message>
    <message>
        <source>Overall survival</source>
        <translation>Survie globale</translation>
    </message>
    <message>
        <source>Before and at t-MN</source>
        <translation>Avant et à la t-MN</translation>
    </message>
    <message>
        <source>Before and last sample</source>
        <translation>Avant et dernier échantillon</translation>
    </message>
    <message>
        <source>Any infection</source>
        <translation>Toute infection</translation>
    </message>
    <message>
        <source>Bacterial</source>
        <translation>Bactérienne</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Sévère</translation>
    </message>
    <message>
        <source>Severe bacterial</source>
        <translation>Bactérienne sévère</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>selon la publication</translation>
    </message>
    <message>
        <source>clinical</source>
        <translation>clinique</translation>
    </message>
    <message>
        <source>as the clinic set it</source>
        <translation>selon la clinique</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>au jour près</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>au mois près</translation>
    </message>
    <message>
        <source>earliest day</source>
        <translation>jour le plus précoce</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>milieu</translation>
    </message>
    <message>
        <source>latest day</source>
        <translation>jour le plus tardif</translation>
    </message>
    <message>
        <source>Progression or relapse</source>
        <translation>Progression ou rechute</translation>
    </message>
    <message>
        <source>Next-line treatment</source>
        <translation>Nouveau traitement</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Décès</translation>
    </message>
    <message>
        <source>95 % confidence bands</source>
        <translation>Bandes de confiance à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Competing events (thin)</source>
        <translation>Événements concurrents (fins)</translation>
    </message>
    <message>
        <source>Table under the curves</source>
        <translation>Tableau sous les courbes</translation>
    </message>
    <message>
        <source>1 − Kaplan–Meier for contrast</source>
        <translation>1 − Kaplan–Meier en contraste</translation>
    </message>
    <message>
        <source>Mean ± SEM, not median</source>
        <translation>Moyenne ± ET, non médiane</translation>
    </message>
    <message>
        <source>Subdistribution (Fine–Gray), not Cox</source>
        <translation>Sous-distribution, non Cox</translation>
    </message>
</context>
<context>
    <name>CohortPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stopped. Nothing was worked out.</source>
        <translation>Arrêté. Rien n’a été calculé.</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>The records have changed: this is as of {time}.</source>
        <translation>Les dossiers ont changé&#xa0;: état de {time}.</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>No patients yet. Enter or import patients; the cohort is made of their records.</source>
        <translation>Pas encore de patients. En saisir ou en importer&#xa0;; la cohorte est faite de leurs dossiers.</translation>
    </message>
    <message>
        <source>Nobody is in this cohort. On the left stands why; other choices let more patients in.</source>
        <translation>Personne n’est dans cette cohorte. Les motifs sont à gauche&#xa0;; d’autres choix en admettent plus.</translation>
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
        <translation>Critère</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Only who was measured</source>
        <translation>Patients mesurés seulement</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>sans groupes</translation>
    </message>
    <message>
        <source>Laboratory value</source>
        <translation>Valeur biologique</translation>
    </message>
    <message>
        <source>Landmark, days after infusion</source>
        <translation>Landmark, jours après perfusion</translation>
    </message>
    <message>
        <source>Competing events</source>
        <translation>Risques concurrents</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
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
        <translation>Perfusion dès le</translation>
    </message>
    <message>
        <source>Infused until</source>
        <translation>Perfusion jusqu’au</translation>
    </message>
    <message>
        <source>Infusion known to</source>
        <translation>Perfusion connue</translation>
    </message>
    <message>
        <source>Recovery read</source>
        <translation>Lecture des critères</translation>
    </message>
    <message>
        <source>Partial dates stand for</source>
        <translation>Dates incomplètes</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the population</source>
        <translation>Choisir la population</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{n} sur {of}</translation>
    </message>
    <message>
        <source>Records as of {time}</source>
        <translation>État des dossiers&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Show these patients</source>
        <translation>Montrer ces patients</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’au</translation>
    </message>
    <message>
        <source>Infused {first} to {last}</source>
        <translation>Perfusion du {first} au {last}</translation>
    </message>
    <message>
        <source>Infused from {first}</source>
        <translation>Perfusion dès le {first}</translation>
    </message>
    <message>
        <source>Infused until {last}</source>
        <translation>Perfusion jusqu’au {last}</translation>
    </message>
    <message>
        <source>Infused at any time</source>
        <translation>Perfusion à toute date</translation>
    </message>
    <message>
        <source>recovery {reading}</source>
        <translation>lecture {reading}</translation>
    </message>
</context>
<context>
    <name>CohortSide</name>
    <message>
        <source>Partial dates</source>
        <translation>Dates incomplètes</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Comment le lire</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Four can be told apart, no more.</source>
        <translation>On en distingue quatre, pas davantage.</translation>
    </message>
    <message>
        <source>Nobody to compare yet. Choose two to four patients.</source>
        <translation>Personne à comparer encore. Choisir deux à quatre patients.</translation>
    </message>
    <message>
        <source>One patient so far. Choose a second one to compare with.</source>
        <translation>Un seul patient pour l’instant. En choisir un second pour comparer.</translation>
    </message>
    <message>
        <source>Choose one more patient: {n} of {most} are compared.</source>
        <translation>Choisir encore un patient&#xa0;: {n} sur {most} comparés.</translation>
    </message>
    <message>
        <source>Compare patients</source>
        <translation>Comparer des patients</translation>
    </message>
    <message>
        <source>Patients compared</source>
        <translation>Patients comparés</translation>
    </message>
    <message>
        <source>Add a patient…</source>
        <translation>Ajouter un patient…</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>Two-scale</source>
        <translation>Double échelle</translation>
    </message>
    <message>
        <source>Log days</source>
        <translation>Jours, log</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>Figure…</translation>
    </message>
    <message>
        <source>Back to the patient</source>
        <translation>Retour au patient</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
</context>
<context>
    <name>CreateClinic</name>
    <message>
        <source>New clinic file</source>
        <translation>Nouveau fichier de clinique</translation>
    </message>
    <message>
        <source>Creating the clinic file…</source>
        <translation>Création du fichier de la clinique…</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>New clinic</source>
        <translation>Nouvelle clinique</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose where the clinic file stands</source>
        <translation>Choisir l’emplacement du fichier de la clinique</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Fic&amp;hier</translation>
    </message>
    <message>
        <source>Your &amp;name, as it stands in the history</source>
        <translation>Votre &amp;nom, tel qu’il figure dans l’historique</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>Phra&amp;se secrète</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Phrase secrète, &amp;encore</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>Create clinic</source>
        <translation>Créer la clinique</translation>
    </message>
    <message>
        <source>Write the passphrase down and keep it in a safe place. If it is lost, nobody can open this file again, not even we.</source>
        <translation>Noter la phrase secrète et la garder en lieu sûr. Si elle est perdue, plus personne ne peut ouvrir ce fichier, pas même nous.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Four words or more are easy to remember and hard to guess.</source>
        <translation>Quatre mots ou plus se retiennent facilement et se devinent mal.</translation>
    </message>
    <message>
        <source>Too short: at least {n} characters.</source>
        <translation>Trop court&#xa0;: au moins {n} caractères.</translation>
    </message>
    <message>
        <source>Long enough; {n} characters or more are better.</source>
        <translation>Assez long&#xa0;; {n} caractères ou plus valent mieux.</translation>
    </message>
    <message>
        <source>Good length.</source>
        <translation>Bonne longueur.</translation>
    </message>
    <message>
        <source>Choose where the clinic file shall stand.</source>
        <translation>Choisir l’emplacement du fichier de la clinique.</translation>
    </message>
    <message>
        <source>Type your name: the history says who changed what.</source>
        <translation>Saisir votre nom&#xa0;: l’historique dit qui a changé quoi.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {n} characters.</source>
        <translation>La phrase secrète demande au moins {n} caractères.</translation>
    </message>
    <message>
        <source>Type the passphrase a second time.</source>
        <translation>Saisir la phrase secrète une seconde fois.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Les deux phrases secrètes diffèrent. Les saisir à nouveau.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>DD</source>
        <translation>JJ</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>MM</translation>
    </message>
    <message>
        <source>YYYY</source>
        <translation>AAAA</translation>
    </message>
    <message>
        <source>Return takes it.</source>
        <translation>Entrée l’accepte.</translation>
    </message>
    <message>
        <source>{date} · day {first} to {last}</source>
        <translation>{date} · jours {first} à {last}</translation>
    </message>
    <message>
        <source>{date} · day {day}</source>
        <translation>{date} · jour {day}</translation>
    </message>
    <message>
        <source>{date} · day {day} · planned day {planned}</source>
        <translation>{date} · jour {day} · prévu jour {planned}</translation>
    </message>
    <message>
        <source>Type a date ({example}), “t” for today, “-3” for three days ago or “d90” for day 90.</source>
        <translation>Saisir une date ({example}), «&#xa0;t&#xa0;» pour aujourd’hui, «&#xa0;-3&#xa0;» pour il y a trois jours ou «&#xa0;d90&#xa0;» pour le jour 90.</translation>
    </message>
</context>
<context>
    <name>DeleteForm</name>
    <message>
        <source>Why (kept in the history)</source>
        <translation>Pourquoi (gardé dans l’historique)</translation>
    </message>
    <message>
        <source>Why it is deleted</source>
        <translation>Motif de la suppression</translation>
    </message>
    <message>
        <source>It can be taken back with Undo, and stays readable in the history.</source>
        <translation>Se reprend avec Annuler, et reste lisible dans l’historique.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DeletePatient</name>
    <message>
        <source>The clinic is open for reading only: nobody can be deleted.</source>
        <translation>La clinique est en lecture seule&#xa0;: personne ne peut être supprimé.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Delete patient {number}</source>
        <translation>Supprimer le patient {number}</translation>
    </message>
    <message>
        <source>Deleting the patient…</source>
        <translation>Suppression du patient…</translation>
    </message>
</context>
<context>
    <name>DeletePatientForm</name>
    <message>
        <source>Delete patient</source>
        <translation>Supprimer le patient</translation>
    </message>
    <message>
        <source>{name} · No. {number}</source>
        <translation>{name} · n° {number}</translation>
    </message>
    <message>
        <source>With the patient goes:</source>
        <translation>Avec le patient disparaissent&#xa0;:</translation>
    </message>
    <message>
        <source>What is deleted stays in the audit trail of the file. Undo brings it back until the clinic is locked; unfinished texts do not come back.</source>
        <translation>Ce qui est supprimé reste dans le journal du fichier. Annuler le rétablit jusqu’au verrouillage de la clinique&#xa0;; les textes inachevés ne reviennent pas.</translation>
    </message>
    <message>
        <source>Why is the patient deleted?</source>
        <translation>Pourquoi supprimer ce patient&#xa0;?</translation>
    </message>
    <message>
        <source>The number once more: {number}</source>
        <translation>Le numéro encore une fois&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Nothing is stored of this patient yet.</source>
        <translation>Rien n’est encore enregistré pour ce patient.</translation>
    </message>
</context>
<context>
    <name>EditLaboratories</name>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>Looking which results this concerns…</source>
        <translation>Recherche des résultats concernés…</translation>
    </message>
    <message>
        <source>new laboratory {name}</source>
        <translation>nouveau laboratoire {name}</translation>
    </message>
    <message>
        <source>change of laboratory {name}</source>
        <translation>modification du laboratoire {name}</translation>
    </message>
    <message>
        <source>Saving the laboratory…</source>
        <translation>Enregistrement du laboratoire…</translation>
    </message>
    <message>
        <source>deletion of laboratory {name}</source>
        <translation>suppression du laboratoire {name}</translation>
    </message>
    <message>
        <source>Deleting the laboratory…</source>
        <translation>Suppression du laboratoire…</translation>
    </message>
    <message>
        <source>{name} is not deleted: a result or sample is from it.</source>
        <translation>{name} n’est pas supprimé&#xa0;: un résultat ou un échantillon en provient.</translation>
    </message>
    <message>
        <source>{name} is not deleted: {n} results or samples are from it.</source>
        <translation>{name} n’est pas supprimé&#xa0;: {n} résultats ou échantillons en proviennent.</translation>
    </message>
    <message>
        <source>“&lt;limit” of {analyte} from {laboratory} now means not detected. Results read differently: {results}; patients: {patients}.</source>
        <translation>{analyte}, {laboratory}&#xa0;: «&#xa0;&lt;limite&#xa0;» signifie désormais non détecté. Résultats lus autrement&#xa0;: {results}&#xa0;; patients&#xa0;: {patients}.</translation>
    </message>
    <message>
        <source>“&lt;limit” of {analyte} from {laboratory} no longer means not detected. Results read differently: {results}; patients: {patients}.</source>
        <translation>{analyte}, {laboratory}&#xa0;: «&#xa0;&lt;limite&#xa0;» ne signifie plus non détecté. Résultats lus autrement&#xa0;: {results}&#xa0;; patients&#xa0;: {patients}.</translation>
    </message>
    <message>
        <source>The reference range of {analytes} changes for days gone by as well, and with it the flags H and L. “New values from this day on” leaves the past as it was.</source>
        <translation>L’intervalle de référence ({analytes}) change aussi pour les jours passés, et avec lui les signes L et H. «&#xa0;Nouvelles valeurs dès ce jour&#xa0;» laisse le passé tel quel.</translation>
    </message>
    <message>
        <source>Numbers of {analytes} typed without a unit are in another unit from now on; stored values stay as they are.</source>
        <translation>Les nombres saisis sans unité ({analytes}) sont dorénavant dans une autre unité&#xa0;; les valeurs enregistrées restent telles quelles.</translation>
    </message>
</context>
<context>
    <name>EditLetterhead</name>
    <message>
        <source>The clinic is open for reading only: its letterhead cannot be changed.</source>
        <translation>La clinique est en lecture seule&#xa0;: son en-tête ne peut pas être changé.</translation>
    </message>
    <message>
        <source>This image is too large to be kept ({n} kB at most). Save it smaller.</source>
        <translation>Cette image est trop grande pour être conservée ({n} ko au plus). L’enregistrer plus petite.</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Change letterhead</source>
        <translation>Modifier l’en-tête</translation>
    </message>
    <message>
        <source>Saving the letterhead…</source>
        <translation>Enregistrement de l’en-tête…</translation>
    </message>
</context>
<context>
    <name>EditSchedule</name>
    <message>
        <source>Follow the schedule {name}</source>
        <translation>Suivre le calendrier {name}</translation>
    </message>
    <message>
        <source>Saving the schedule…</source>
        <translation>Enregistrement du calendrier…</translation>
    </message>
</context>
<context>
    <name>EmptyClinicPage</name>
    <message>
        <source>Start with a patient</source>
        <translation>Commencer par un patient</translation>
    </message>
    <message>
        <source>Enter one, bring the clinic’s records in from tables, or look around in the demo first.</source>
        <translation>En saisir un, reprendre les dossiers de la clinique depuis des tableaux, ou voir d’abord la démo.</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Nouveau patient</translation>
    </message>
    <message>
        <source>A number is enough to begin with; the rest can come later.</source>
        <translation>Un numéro suffit pour commencer&#xa0;; le reste peut venir plus tard.</translation>
    </message>
    <message>
        <source>New patient…</source>
        <translation>Nouveau patient…</translation>
    </message>
    <message>
        <source>Import records</source>
        <translation>Importer des dossiers</translation>
    </message>
    <message>
        <source>CSV tables of patients, results, events or variants. You see every row before it is stored.</source>
        <translation>Tableaux CSV de patients, résultats, événements ou variants. Chaque ligne se voit avant d’être enregistrée.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Voir la démo</translation>
    </message>
    <message>
        <source>128 synthetic patients in a file of their own, apart from yours.</source>
        <translation>128 patients fictifs dans un fichier à part, séparé du vôtre.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
</context>
<context>
    <name>EnterEvent</name>
    <message>
        <source>Delete {what}</source>
        <translation>Suppression&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>End {what}</source>
        <translation>Fin&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Ajout&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <translation>Modification&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>EnterMissing</name>
    <message>
        <source>Wanted: {what}. First the date of the sample, then the value.</source>
        <translation>À saisir&#xa0;: {what}. D’abord la date du prélèvement, puis la valeur.</translation>
    </message>
</context>
<context>
    <name>EnterPatient</name>
    <message>
        <source>Saving the patient…</source>
        <translation>Enregistrement du patient…</translation>
    </message>
    <message>
        <source>New patient {number}</source>
        <translation>Nouveau patient {number}</translation>
    </message>
    <message>
        <source>Edit patient {number}</source>
        <translation>Modification du patient {number}</translation>
    </message>
    <message>
        <source>The clinic is open for reading only: patients cannot be entered or changed.</source>
        <translation>La clinique est en lecture seule&#xa0;: aucun patient ne peut être saisi ni modifié.</translation>
    </message>
</context>
<context>
    <name>EnterSample</name>
    <message>
        <source>The clinic is open for reading only: no sample can be entered.</source>
        <translation>La clinique est en lecture seule&#xa0;: aucun échantillon ne peut être saisi.</translation>
    </message>
    <message>
        <source>New NGS sample, as you left it</source>
        <translation>Nouvel échantillon NGS, tel que vous l’avez laissé</translation>
    </message>
    <message>
        <source>New NGS sample</source>
        <translation>Nouvel échantillon NGS</translation>
    </message>
    <message>
        <source>NGS sample of {date}</source>
        <translation>Échantillon NGS du {date}</translation>
    </message>
    <message>
        <source>Add NGS sample {date}</source>
        <translation>Ajout de l’échantillon NGS du {date}</translation>
    </message>
    <message>
        <source>Change NGS sample {date}</source>
        <translation>Modification de l’échantillon NGS du {date}</translation>
    </message>
    <message>
        <source>Saving the sample…</source>
        <translation>Enregistrement de l’échantillon…</translation>
    </message>
    <message>
        <source>Delete the NGS sample of {date}?</source>
        <translation>Supprimer l’échantillon NGS du {date}&#xa0;?</translation>
    </message>
    <message>
        <source>1 call of a variant goes with it.</source>
        <translation>1 appel de variant disparaît avec lui.</translation>
    </message>
    <message>
        <source>{n} calls of variants go with it.</source>
        <translation>{n} appels de variants disparaissent avec lui.</translation>
    </message>
    <message>
        <source>Delete NGS sample {date}</source>
        <translation>Suppression de l’échantillon NGS du {date}</translation>
    </message>
    <message>
        <source>Deleting the sample…</source>
        <translation>Suppression de l’échantillon…</translation>
    </message>
</context>
<context>
    <name>EnterTreatment</name>
    <message>
        <source>Add {what}</source>
        <translation>Ajout&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <translation>Modification&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Edit {what} and move day 0</source>
        <translation>Modification, le jour 0 se déplace&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Add {what} and move day 0</source>
        <translation>Ajout, le jour 0 se déplace&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>Suppression&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>CAR T-cell infusion</source>
        <translation>Perfusion de cellules CAR-T</translation>
    </message>
    <message>
        <source>systemic therapy</source>
        <translation>traitement systémique</translation>
    </message>
</context>
<context>
    <name>EntryFinder</name>
    <message>
        <source>A few letters of its name</source>
        <translation>Quelques lettres de son nom</translation>
    </message>
    <message>
        <source>Find an analyte</source>
        <translation>Chercher une analyse</translation>
    </message>
    <message>
        <source>Analytes found</source>
        <translation>Analyses trouvées</translation>
    </message>
    <message>
        <source>No analyte has these letters.</source>
        <translation>Aucune analyse n’a ces lettres.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>‘{text}’ is not a date. Write it like 2023-10-24.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date. L’écrire comme 2023-10-24.</translation>
    </message>
    <message>
        <source>‘{name}’ is no analyte of the catalogue. Check its spelling, or map it to one.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une analyse du catalogue. Vérifier l’orthographe, ou la mettre en correspondance.</translation>
    </message>
    <message>
        <source>{analyte} cannot be converted from ‘{unit}’. Accepted units: {accepted}.</source>
        <translation>{analyte} ne peut pas être converti depuis «&#xa0;{unit}&#xa0;». Unités acceptées&#xa0;: {accepted}.</translation>
    </message>
    <message>
        <source>This value of {analyte} is impossible: it must lie between {low} and {high} {unit}.</source>
        <translation>Cette valeur est impossible ({analyte})&#xa0;: elle doit se situer entre {low} et {high} {unit}.</translation>
    </message>
    <message>
        <source>This was changed meanwhile, or is used by something entered later. Nothing was done; look again.</source>
        <translation>Ceci a changé entre-temps, ou sert à une saisie ultérieure. Rien n’a été fait&#xa0;; regarder à nouveau.</translation>
    </message>
    <message>
        <source>This visit is signed, so nothing in it was changed. Unlock it first, and say why.</source>
        <translation>Cette visite est signée&#xa0;: rien n’y a été changé. La rouvrir d’abord, avec un motif.</translation>
    </message>
    <message>
        <source>The visit stays signed: say why it has to be unlocked.</source>
        <translation>La visite reste signée&#xa0;: dire pourquoi elle doit être rouverte.</translation>
    </message>
    <message>
        <source>No patient of this clinic has this number or id.</source>
        <translation>Aucun patient de cette clinique n’a ce numéro ou cet identifiant.</translation>
    </message>
    <message>
        <source>‘{placeholder}’ in the part ‘{block}’ of the letter stands for nothing this record has. Write the words instead, or take it out.</source>
        <translation>«&#xa0;{placeholder}&#xa0;» dans la partie «&#xa0;{block}&#xa0;» de la lettre ne correspond à rien dans ce dossier. Écrire les mots à la place, ou le retirer.</translation>
    </message>
    <message>
        <source>The template of this letter cannot be used (line {line}). Install AfterCART again.</source>
        <translation>Le modèle de cette lettre est inutilisable (ligne {line}). Réinstaller AfterCART.</translation>
    </message>
    <message>
        <source>{problems} So the letter was not issued.</source>
        <translation>{problems} La lettre n’a donc pas été émise.</translation>
    </message>
    <message>
        <source>This image cannot be used. Choose a PNG or JPEG file below 10 MB that opens elsewhere.</source>
        <translation>Cette image est inutilisable. Choisir un fichier PNG ou JPEG de moins de 10 Mo qui s’ouvre ailleurs.</translation>
    </message>
    <message>
        <source>This analysis only counts and shows: there is nothing in it to compute again in R.</source>
        <translation>Cette analyse ne fait que compter et montrer&#xa0;: il n’y a rien à y recalculer dans R.</translation>
    </message>
    <message>
        <source>The time in row {row} is negative ({count} in all). Correct it, or leave the row out.</source>
        <translation>Le temps de la ligne {row} est négatif ({count} en tout). Corrigez-le, ou retirez la ligne.</translation>
    </message>
    <message>
        <source>The time in row {row} is infinite ({count} in all). Write a number, or leave the cell empty.</source>
        <translation>Le temps de la ligne {row} est infini ({count} en tout). Écrivez un nombre, ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>The event in row {row} is no event code ({count} in all). Use 0 for censored and 1, 2 … for causes.</source>
        <translation>L’événement de la ligne {row} n’est pas un code ({count} en tout). Utilisez 0 pour une censure et 1, 2 … pour les causes.</translation>
    </message>
    <message>
        <source>Row {row} comes under observation at its time or after it ({count} in all). Entry must be earlier.</source>
        <translation>La ligne {row} entre en observation à son temps de fin ou après ({count} en tout). L’entrée doit être plus tôt.</translation>
    </message>
    <message>
        <source>{column} in row {row} is infinite ({count} in all). Write a number, or leave the cell empty.</source>
        <translation>{column} de la ligne {row} est infini ({count} en tout). Écrivez un nombre, ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>{file} is not where it was. Find it, or open a backup of it.</source>
        <translation>{file} n’est plus à sa place. Le retrouver, ou en ouvrir une sauvegarde.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another.</source>
        <translation>Il n’y a pas de dossier {folder}. Le créer d’abord, ou en choisir un autre.</translation>
    </message>
    <message>
        <source>{file} is already there and is not overwritten. Choose another name.</source>
        <translation>{file} existe déjà et n’est pas écrasé. Choisir un autre nom.</translation>
    </message>
    <message>
        <source>{file} is empty. Open a backup of it.</source>
        <translation>{file} est vide. En ouvrir une sauvegarde.</translation>
    </message>
    <message>
        <source>{file} is an ordinary, unencrypted database, not a clinic file. Choose another file.</source>
        <translation>{file} est une base de données ordinaire, non chiffrée, pas un fichier de clinique. Choisir un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is not a clinic file. Choose another file.</source>
        <translation>{file} n’est pas un fichier de clinique. Choisir un autre fichier.</translation>
    </message>
    <message>
        <source>The end of {file} is missing: a copy was broken off. Copy it again, or open a backup.</source>
        <translation>La fin de {file} manque&#xa0;: une copie a été interrompue. Le copier à nouveau, ou ouvrir une sauvegarde.</translation>
    </message>
    <message>
        <source>{file} is damaged: something changed its bytes from outside. Open a backup of it.</source>
        <translation>{file} est endommagé&#xa0;: ses octets ont été changés de l’extérieur. En ouvrir une sauvegarde.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of AfterCART. Update AfterCART on this computer.</source>
        <translation>{file} a été écrit par une version plus récente d’AfterCART. Mettre AfterCART à jour sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{file} comes from an older version and must be brought up to date first. Open it for writing once.</source>
        <translation>{file} vient d’une version plus ancienne et doit d’abord être mis à jour. L’ouvrir une fois en écriture.</translation>
    </message>
    <message>
        <source>The key file {file} is missing. Put it back beside the clinic file; without it nothing opens.</source>
        <translation>Le fichier de clés {file} manque. Le remettre à côté du fichier de la clinique&#xa0;; sans lui, rien ne s’ouvre.</translation>
    </message>
    <message>
        <source>The key file {file} is damaged. Put back a copy of it from a backup.</source>
        <translation>Le fichier de clés {file} est endommagé. En remettre une copie prise dans une sauvegarde.</translation>
    </message>
    <message>
        <source>The key file {file} was written by a newer version of AfterCART. Update AfterCART here.</source>
        <translation>Le fichier de clés {file} a été écrit par une version plus récente d’AfterCART. Mettre AfterCART à jour ici.</translation>
    </message>
    <message>
        <source>The key file {file} belongs to another clinic file. Put the right one beside it.</source>
        <translation>Le fichier de clés {file} appartient à un autre fichier de clinique. Mettre le bon à côté.</translation>
    </message>
    <message>
        <source>This passphrase does not open {file}. Check Caps Lock and the keyboard’s language.</source>
        <translation>Cette phrase secrète n’ouvre pas {file}. Vérifier Verr. Maj. et la langue du clavier.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Saisir la phrase secrète.</translation>
    </message>
    <message>
        <source>This clinic file has no user {user}. Its users: {users}.</source>
        <translation>Ce fichier de clinique n’a pas d’utilisateur {user}. Ses utilisateurs&#xa0;: {users}.</translation>
    </message>
    <message>
        <source>This clinic file has several users: {users}. Choose who you are.</source>
        <translation>Ce fichier de clinique a plusieurs utilisateurs&#xa0;: {users}. Choisir qui vous êtes.</translation>
    </message>
    <message>
        <source>{file} is being written to by another user. Wait until they close it, or open it for reading.</source>
        <translation>Un autre utilisateur écrit dans {file}. Attendre qu’il le ferme, ou l’ouvrir en lecture.</translation>
    </message>
    <message>
        <source>{file} is open for reading only, so nothing was changed. Close it elsewhere and open it again.</source>
        <translation>{file} est en lecture seule&#xa0;: rien n’a été changé. Le fermer ailleurs et l’ouvrir à nouveau.</translation>
    </message>
    <message>
        <source>{file} must not be written to. Ask for the right to write, or copy it elsewhere.</source>
        <translation>{file} est protégé en écriture. Demander le droit d’écrire, ou le copier ailleurs.</translation>
    </message>
    <message>
        <source>Nothing may be written in the folder {folder}. Ask for the right to, or choose another.</source>
        <translation>Rien ne peut être écrit dans le dossier {folder}. En demander le droit, ou en choisir un autre.</translation>
    </message>
    <message>
        <source>The disk is full, so {file} was not written. Make room; nothing of before is lost.</source>
        <translation>Le disque est plein&#xa0;: {file} n’a pas été écrit. Faire de la place&#xa0;; rien d’antérieur n’est perdu.</translation>
    </message>
    <message>
        <source>{file} cannot be reached. Check the drive or the network, then try again.</source>
        <translation>{file} est inaccessible. Vérifier le lecteur ou le réseau, puis réessayer.</translation>
    </message>
    <message>
        <source>There is one with this number or name already ({kind}). Nothing was changed.</source>
        <translation>Ce numéro ou ce nom existe déjà ({kind}). Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The backup {file} is incomplete or was changed. Use another backup.</source>
        <translation>La sauvegarde {file} est incomplète ou a été modifiée. En utiliser une autre.</translation>
    </message>
    <message>
        <source>The backup {file} was made by a newer version of AfterCART. Update AfterCART here.</source>
        <translation>La sauvegarde {file} a été faite par une version plus récente d’AfterCART. Mettre AfterCART à jour ici.</translation>
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
        <translation>Voir ce décès</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>ended, or not known</source>
        <translation>terminé, ou inconnu</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Toujours en cours</translation>
    </message>
    <message>
        <source>Karyotype and blasts: add the work-up</source>
        <translation>Caryotype et blastes&#xa0;: ajouter le bilan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>by the table</source>
        <translation>selon la table</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Why not the grade of the table</source>
        <translation>Pourquoi pas le grade de la table</translation>
    </message>
    <message>
        <source>ASTCT table (Lee 2019), at the worst. Fever is needed, unless something given since took it away; other organs do not count.</source>
        <translation>Table ASTCT (Lee 2019), au plus grave. La fièvre est requise, sauf si un traitement donné depuis l’a supprimée&#xa0;; les autres organes ne comptent pas.</translation>
    </message>
    <message>
        <source>ASTCT table for adults (Lee 2019), at the worst and not due to another cause. Haemorrhage, tremor and myoclonus do not count.</source>
        <translation>Table ASTCT de l’adulte (Lee 2019), au plus grave et sans autre cause. Hémorragie, tremblement et myoclonies ne comptent pas.</translation>
    </message>
    <message>
        <source>Stock 2025: 1 no treatment, 2 oral, 3 intravenous or admitted, 4 life-threatening, 5 fatal. The wording is recalled from Hill 2018, not read there.</source>
        <translation>Stock 2025&#xa0;: 1 sans traitement, 2 oral, 3 intraveineux ou hospitalisation, 4 pronostic vital engagé, 5 mortelle. Formulation citée d’après Hill 2018, non relue à la source.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source&#xa0;: {source}</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Treatment</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Delete {what}?</source>
        <translation>Supprimer «&#xa0;{what}&#xa0;»&#xa0;?</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Work-up of t-MN</source>
        <translation>Bilan de t-MN</translation>
    </message>
    <message>
        <source>{event} grade {grade}</source>
        <translation>{event} grade {grade}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>{date} · {n} d</source>
        <translation>{date} · {n} j</translation>
    </message>
    <message>
        <source>{what}: no</source>
        <translation>{what}&#xa0;: non</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>marrow blasts {n} %</source>
        <translation>blastes médullaires {n}&#xa0;%</translation>
    </message>
    <message>
        <source>blood blasts {n} %</source>
        <translation>blastes sanguins {n}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>{what} ended today, {date}.</source>
        <translation>{what}&#xa0;: terminé aujourd’hui, {date}.</translation>
    </message>
    <message>
        <source>Nothing of this kind. Show all.</source>
        <translation>Rien de ce genre. Tout afficher.</translation>
    </message>
    <message>
        <source>No event yet. Press A and type what happened: CRS, IVIG, infection …</source>
        <translation>Pas encore d’événement. Presser A et saisir ce qui est arrivé&#xa0;: SRC, IgIV, infection …</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>tous les types</translation>
    </message>
    <message>
        <source>Events and treatment</source>
        <translation>Événements et traitement</translation>
    </message>
    <message>
        <source>Add… (A)</source>
        <translation>Ajouter… (A)</translation>
    </message>
    <message>
        <source>Add treatment (T)</source>
        <translation>Ajouter un traitement (T)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Return edits · E ended today · Shift+E on another day · Del deletes</source>
        <translation>Entrée modifie · E terminé aujourd’hui · Maj+E un autre jour · Suppr supprime</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Un autre jour…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ExportAssessments</name>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Export all assessments</source>
        <translation>Exporter toutes les évaluations</translation>
    </message>
    <message>
        <source>{file}: all assessments of {n} patients.</source>
        <translation>{file}&#xa0;: toutes les évaluations de {n} patients.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Assessing all patients…</source>
        <translation>Évaluation de tous les patients…</translation>
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
        <translation>Image vectorielle (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Exporter la figure</translation>
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
        <translation>Tableau en nombres bruts (*.csv)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>Bundle (*.zip)</source>
        <translation>Dossier reproductible (*.zip)</translation>
    </message>
    <message>
        <source>Export the bundle</source>
        <translation>Exporter le dossier reproductible</translation>
    </message>
    <message>
        <source>Writing the script…</source>
        <translation>Écriture du script…</translation>
    </message>
    <message>
        <source>Writing the analysis…</source>
        <translation>Écriture de l’analyse…</translation>
    </message>
    <message>
        <source>{file} is written. It is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} est écrit. Il n’est pas chiffré&#xa0;: le garder là où des données de patients peuvent être.</translation>
    </message>
    <message>
        <source>Checking the numbers…</source>
        <translation>Vérification des nombres…</translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
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
        <translation>Exporter la page Évolution</translation>
    </message>
    <message>
        <source>Writing the recovery page…</source>
        <translation>Écriture de la page Évolution…</translation>
    </message>
    <message>
        <source>{file} is written. The PDF is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} est écrit. Le PDF n’est pas chiffré&#xa0;: le garder là où des données de patients peuvent se trouver.</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Back to the figure (Esc)</source>
        <translation>Retour à la figure (Échap)</translation>
    </message>
    <message>
        <source>1 row: every event, criterion and value that is drawn</source>
        <translation>1 ligne&#xa0;: chaque événement, critère et valeur dessiné</translation>
    </message>
    <message>
        <source>{n} rows: every event, criterion and value that is drawn</source>
        <translation>{n} lignes&#xa0;: chaque événement, critère et valeur dessiné</translation>
    </message>
</context>
<context>
    <name>FigureTableModel</name>
    <message>
        <source>grade</source>
        <translation>grade</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>dès {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>&amp;Export figure…</source>
        <translation>&amp;Exporter la figure…</translation>
    </message>
    <message>
        <source>Export &amp;what is in view…</source>
        <translation>Exporter la partie &amp;visible…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>Copier les &amp;données</translation>
    </message>
    <message>
        <source>Figure as &amp;table</source>
        <translation>Figure en &amp;tableau</translation>
    </message>
    <message>
        <source>Show the who&amp;le time</source>
        <translation>Toute la &amp;période</translation>
    </message>
</context>
<context>
    <name>FindingStrip</name>
    <message>
        <source>Retype  Alt+R</source>
        <translation>Resaisir  Alt+R</translation>
    </message>
    <message>
        <source>Keep…  Alt+K</source>
        <translation>Garder…  Alt+K</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Use {reading}  Alt+U</source>
        <translation>Prendre {reading}  Alt+U</translation>
    </message>
    <message>
        <source>Why the value stands</source>
        <translation>Pourquoi la valeur est gardée</translation>
    </message>
    <message>
        <source>checked with the laboratory</source>
        <translation>vérifié auprès du laboratoire</translation>
    </message>
    <message>
        <source>measured twice</source>
        <translation>mesuré deux fois</translation>
    </message>
    <message>
        <source>expected in this patient</source>
        <translation>attendu chez ce patient</translation>
    </message>
    <message>
        <source>other method or laboratory</source>
        <translation>autre méthode ou laboratoire</translation>
    </message>
</context>
<context>
    <name>FindingsForm</name>
    <message>
        <source>Before the export</source>
        <translation>Avant l’export</translation>
    </message>
    <message>
        <source>The numbers contradict each other</source>
        <translation>Les nombres se contredisent</translation>
    </message>
    <message>
        <source>Worth a look before the export</source>
        <translation>À regarder avant l’export</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>Ne pas exporter</translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation>Exporter quand même</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>{severity} · {where}</source>
        <translation>{severity} · {where}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>Flowsheet</name>
    <message>
        <source>last {value} on {day}</source>
        <translation>dernière {value}, {day}</translation>
    </message>
    <message>
        <source>from {unit}</source>
        <translation>de {unit}</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>right?</source>
        <translation>exact&#xa0;?</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Blood count</source>
        <translation>Numération</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Biochimie</translation>
    </message>
    <message>
        <source>Lymphocyte subsets</source>
        <translation>Typage lymphocytaire</translation>
    </message>
    <message>
        <source>Immunoglobulins</source>
        <translation>Immunoglobulines</translation>
    </message>
    <message>
        <source>Virology</source>
        <translation>Virologie</translation>
    </message>
    <message>
        <source>CAR T cells</source>
        <translation>Cellules CAR-T</translation>
    </message>
    <message>
        <source>At the visit</source>
        <translation>À la visite</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>échec du prélèvement</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>s. o.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>under immunoglobulin</source>
        <translation>sous immunoglobulines</translation>
    </message>
    <message>
        <source>under G-CSF</source>
        <translation>sous G-CSF</translation>
    </message>
    <message>
        <source>after a platelet transfusion</source>
        <translation>après transfusion de plaquettes</translation>
    </message>
    <message>
        <source>after a red cell transfusion</source>
        <translation>après transfusion de globules rouges</translation>
    </message>
    <message>
        <source>below the reference range</source>
        <translation>au-dessous de l’intervalle de référence</translation>
    </message>
    <message>
        <source>above the reference range</source>
        <translation>au-dessus de l’intervalle de référence</translation>
    </message>
    <message>
        <source>below the clinic&apos;s alarm limit</source>
        <translation>au-dessous de la limite d’alerte de la clinique</translation>
    </message>
    <message>
        <source>above the clinic&apos;s alarm limit</source>
        <translation>au-dessus de la limite d’alerte de la clinique</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>non prévue</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>hospitalisation</translation>
    </message>
    <message>
        <source>{day} ± {n}</source>
        <translation>{day} ± {n}</translation>
    </message>
    <message>
        <source>{day} ({first} to {last})</source>
        <translation>{day} ({first} à {last})</translation>
    </message>
</context>
<context>
    <name>FlowsheetLegend</name>
    <message>
        <source>L H outside reference</source>
        <translation>L H hors référence</translation>
    </message>
    <message>
        <source>LL HH alarm limit</source>
        <translation>LL HH limite d’alerte</translation>
    </message>
    <message>
        <source>– not measured</source>
        <translation>– non mesuré</translation>
    </message>
    <message>
        <source>Enter next · F2 edit · F8 not done · / other analyte · &lt; limit allowed · Ctrl+Z undo</source>
        <translation>Entrée suivant · F2 modifier · F8 non fait · / autre analyse · &lt; limite permis · Ctrl+Z annuler</translation>
    </message>
    <message>
        <source>Enter or double click opens a visit · Space: where a value comes from</source>
        <translation>Entrée ou double clic ouvre une visite · Espace&#xa0;: d’où vient une valeur</translation>
    </message>
    <message>
        <source>under immunoglobulin, G-CSF or transfusion</source>
        <translation>sous immunoglobulines, G-CSF ou transfusion</translation>
    </message>
</context>
<context>
    <name>FlowsheetModel</name>
    <message>
        <source>Analyte</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tend.</translation>
    </message>
    <message>
        <source>last two values</source>
        <translation>deux dernières valeurs</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Pas encore de date</translation>
    </message>
    <message>
        <source>signed, locked</source>
        <translation>signée, verrouillée</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>units of {laboratory}</source>
        <translation>unités de {laboratory}</translation>
    </message>
    <message>
        <source>units as shown</source>
        <translation>unités affichées</translation>
    </message>
    <message>
        <source>Results without a visit.</source>
        <translation>Résultats sans visite.</translation>
    </message>
    <message>
        <source>Signed by {user} on {date}.</source>
        <translation>Signée par {user} le {date}.</translation>
    </message>
    <message>
        <source>Double click or Enter opens this visit.</source>
        <translation>Double clic ou Entrée ouvre cette visite.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>F8 = not done</source>
        <translation>F8 = non fait</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{change} depuis {day}</translation>
    </message>
</context>
<context>
    <name>FlowsheetTable</name>
    <message>
        <source>Flowsheet: analytes by day</source>
        <translation>Feuille de suivi&#xa0;: analyses par jour</translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation>Jours antérieurs</translation>
    </message>
    <message>
        <source>Where this value comes from</source>
        <translation>D’où vient cette valeur</translation>
    </message>
    <message>
        <source>Open this visit</source>
        <translation>Ouvrir cette visite</translation>
    </message>
    <message>
        <source>Copy with units</source>
        <translation>Copier avec les unités</translation>
    </message>
</context>
<context>
    <name>FollowPicks</name>
    <message>
        <source>← Back to the cohort (Esc)</source>
        <translation>← Retour à la cohorte (Esc)</translation>
    </message>
    <message>
        <source>died</source>
        <translation>décès</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Return: next field · Ctrl+Return: save · Esc: leave</source>
        <translation>Entrée&#xa0;: champ suivant · Ctrl+Entrée&#xa0;: enregistrer · Échap&#xa0;: quitter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing of this is saved yet. Leave it?</source>
        <translation>Rien de ceci n’est encore enregistré. Quitter&#xa0;?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Read-only: opened by another user on {host}.</source>
        <translation>Lecture seule&#xa0;: ouvert par un autre utilisateur sur {host}.</translation>
    </message>
    <message>
        <source>Read-only: nothing can be written to this file here.</source>
        <translation>Lecture seule&#xa0;: rien ne peut être écrit dans ce fichier ici.</translation>
    </message>
</context>
<context>
    <name>GeneMenu</name>
    <message>
        <source>Genes</source>
        <translation>Gènes</translation>
    </message>
    <message>
        <source>Search a gene</source>
        <translation>Chercher un gène</translation>
    </message>
    <message>
        <source>Genes that are shown</source>
        <translation>Gènes affichés</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>GetHelp</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>AfterCART {version}

Follow-up after CD19 CAR T-cell therapy: enter, review, print, learn.

Not a medical device. Decisions stay with the physician: rules are cited, inputs shown.

Everything stays on this computer, encrypted; nothing is sent anywhere.

Apache License 2.0. Qt for Python (LGPL), pyqtgraph (MIT), SQLCipher (BSD), Inter (OFL), LOINC and UCUM under their terms: see NOTICE.</source>
        <translation>AfterCART {version}

Suivi après traitement par cellules CAR-T anti-CD19&#xa0;: saisir, revoir, imprimer, apprendre.

N’est pas un dispositif médical. Les décisions restent au médecin&#xa0;: les règles sont citées, les données montrées.

Tout reste sur cet ordinateur, chiffré&#xa0;; rien n’est envoyé nulle part.

Licence Apache 2.0. Qt for Python (LGPL), pyqtgraph (MIT), SQLCipher (BSD), Inter (OFL), LOINC et UCUM selon leurs conditions&#xa0;: voir NOTICE.</translation>
    </message>
    <message>
        <source>About AfterCART</source>
        <translation>À propos d’AfterCART</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>De la recherche à la liste</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Clear the search, close details</source>
        <translation>Effacer la recherche, fermer les détails</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>In the figure: sample by sample</source>
        <translation>Dans la figure&#xa0;: prélèvement par prélèvement</translation>
    </message>
    <message>
        <source>In the figure: ten samples at a time</source>
        <translation>Dans la figure&#xa0;: dix prélèvements à la fois</translation>
    </message>
    <message>
        <source>Ctrl+←, Ctrl+→</source>
        <translation>Ctrl+←, Ctrl+→</translation>
    </message>
    <message>
        <source>In the figure: to day 0, to the last sample</source>
        <translation>Dans la figure&#xa0;: au jour 0, au dernier prélèvement</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>In the figure: where the values at the cursor come from</source>
        <translation>Dans la figure&#xa0;: d’où viennent les valeurs au curseur</translation>
    </message>
    <message>
        <source>Enter, then ↓ and ↑</source>
        <translation>Entrée, puis ↓ et ↑</translation>
    </message>
    <message>
        <source>In the figure: closer, farther, show all</source>
        <translation>Dans la figure&#xa0;: plus près, plus loin, tout afficher</translation>
    </message>
    <message>
        <source>+, −, Ctrl+Home</source>
        <translation>+, −, Ctrl+Début</translation>
    </message>
    <message>
        <source>In the list of lanes: show or hide</source>
        <translation>Dans la liste des pistes&#xa0;: afficher ou masquer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>In the list of lanes: move up or down</source>
        <translation>Dans la liste des pistes&#xa0;: monter ou descendre</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>In the list of lanes: higher, lower</source>
        <translation>Dans la liste des pistes&#xa0;: plus haute, plus basse</translation>
    </message>
    <message>
        <source>In the list of lanes: log or linear</source>
        <translation>Dans la liste des pistes&#xa0;: log ou linéaire</translation>
    </message>
</context>
<context>
    <name>GradeWords</name>
    <message>
        <source>Table: fever alone is not an infection.</source>
        <translation>Table&#xa0;: la fièvre seule n’est pas une infection.</translation>
    </message>
    <message>
        <source>Table: not evaluable yet.</source>
        <translation>Table&#xa0;: pas encore évaluable.</translation>
    </message>
    <message>
        <source>Table: at least grade {low}, at most {high}.</source>
        <translation>Table&#xa0;: au moins grade {low}, au plus {high}.</translation>
    </message>
    <message>
        <source>Table: grade 0, none.</source>
        <translation>Table&#xa0;: grade 0, aucun.</translation>
    </message>
    <message>
        <source>Table: grade {low}.</source>
        <translation>Table&#xa0;: grade {low}.</translation>
    </message>
    <message>
        <source>Not known: {what}.</source>
        <translation>Inconnu&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Graded {grade}, table says {table}: {reason}</source>
        <translation>Grade donné {grade}, selon la table {table}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>After day {day}: not in the window of analyses.</source>
        <translation>Après le jour {day}&#xa0;: hors de la fenêtre des analyses.</translation>
    </message>
    <message>
        <source>Before the infusion: not counted.</source>
        <translation>Avant la perfusion&#xa0;: non compté.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History of</source>
        <translation>Historique de</translation>
    </message>
    <message>
        <source>This patient</source>
        <translation>Ce patient</translation>
    </message>
    <message>
        <source>Whole clinic</source>
        <translation>Toute la clinique</translation>
    </message>
    <message>
        <source>The chosen entry in full</source>
        <translation>L’entrée choisie en entier</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} entrées</translation>
    </message>
    <message>
        <source>The last {entries}</source>
        <translation>Dernières&#xa0;: {entries}</translation>
    </message>
    <message>
        <source>Nothing about this patient stands in the history yet.</source>
        <translation>Rien sur ce patient dans l’historique pour l’instant.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motif&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>ImportDecision</name>
    <message>
        <source>Leave what is refused out and import the rest</source>
        <translation>Écarter ce qui est refusé et importer le reste</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import these values</source>
        <translation>Importer ces valeurs</translation>
    </message>
    <message>
        <source>Import 1 value</source>
        <translation>Importer 1 valeur</translation>
    </message>
    <message>
        <source>Import {n} values</source>
        <translation>Importer {n} valeurs</translation>
    </message>
    <message>
        <source>Nothing new: every value is already stored as it stands here.</source>
        <translation>Rien de nouveau&#xa0;: chaque valeur est déjà enregistrée telle quelle.</translation>
    </message>
    <message>
        <source>The file is refused.</source>
        <translation>Le fichier est refusé.</translation>
    </message>
    <message>
        <source>{file} is refused as a whole.</source>
        <translation>{file} est refusé en entier.</translation>
    </message>
    <message>
        <source>{n} files are refused as a whole.</source>
        <translation>{n} fichiers sont refusés en entier.</translation>
    </message>
    <message>
        <source> 1 value is refused.</source>
        <translation> 1 valeur est refusée.</translation>
    </message>
    <message>
        <source> {n} values are refused.</source>
        <translation> {n} valeurs sont refusées.</translation>
    </message>
    <message>
        <source> So nothing is imported; the table says why.</source>
        <translation> Rien n’est donc importé&#xa0;; le tableau dit pourquoi.</translation>
    </message>
    <message>
        <source> See why just above.</source>
        <translation> Voir pourquoi juste au-dessus.</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message>
        <source>The import was taken back.</source>
        <translation>L’import a été annulé.</translation>
    </message>
    <message>
        <source>Edit → Redo does it again.</source>
        <translation>Édition → Rétablir le refait.</translation>
    </message>
    <message>
        <source>Imported: 1 value.</source>
        <translation>Importé&#xa0;: 1 valeur.</translation>
    </message>
    <message>
        <source>Imported: {n} values.</source>
        <translation>Importé&#xa0;: {n} valeurs.</translation>
    </message>
    <message>
        <source>Edit → Undo takes it back.</source>
        <translation>Édition → Annuler le reprend.</translation>
    </message>
    <message>
        <source>Show the patient</source>
        <translation>Afficher le patient</translation>
    </message>
    <message>
        <source>Show the {n} patients</source>
        <translation>Afficher les {n} patients</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>stored as {text}</source>
        <translation>enregistré&#xa0;: {text}</translation>
    </message>
    <message>
        <source>before: {text}</source>
        <translation>avant&#xa0;: {text}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Tel qu’écrit</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>header</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>{row} (line {line})</source>
        <translation>{row} (ligne {line})</translation>
    </message>
    <message>
        <source>row {place}</source>
        <translation>ligne {place}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Other files…</source>
        <translation>Autres fichiers…</translation>
    </message>
    <message>
        <source>Read with a mapping file…</source>
        <translation>Lire avec une correspondance…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard this import</source>
        <translation>Abandonner cet import</translation>
    </message>
    <message>
        <source>Show {status}</source>
        <translation>Afficher {status}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>1 new patient: {numbers}</source>
        <translation>1 nouveau patient&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>{n} new patients: {numbers}</source>
        <translation>{n} nouveaux patients&#xa0;: {numbers}</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>patients</source>
        <translation>patients</translation>
    </message>
    <message>
        <source>treatments</source>
        <translation>traitements</translation>
    </message>
    <message>
        <source>results</source>
        <translation>résultats</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>variants</translation>
    </message>
    <message>
        <source>mapping {file}</source>
        <translation>correspondance {file}</translation>
    </message>
    <message>
        <source>days from {origin}</source>
        <translation>jours depuis {origin}</translation>
    </message>
    <message>
        <source>Columns left out: {names}</source>
        <translation>Colonnes écartées&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Analytes left out by the mapping: {names}</source>
        <translation>Analyses écartées par la correspondance&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Units the file does not name, taken from the catalogue: {units}</source>
        <translation>Unités absentes du fichier, prises dans le catalogue&#xa0;: {units}</translation>
    </message>
    <message>
        <source>{n} events are told by columns beside the values</source>
        <translation>{n} événements sont donnés par des colonnes à côté des valeurs</translation>
    </message>
    <message>
        <source>{n} values of an earlier file of this name are not in this one; nothing is deleted.</source>
        <translation>{n} valeurs d’un fichier antérieur de ce nom ne sont pas dans celui-ci&#xa0;; rien n’est supprimé.</translation>
    </message>
    <message>
        <source>New patient {patient} has a number like {like}: the same person?</source>
        <translation>Le nouveau patient {patient} a un numéro semblable à {like}&#xa0;: la même personne&#xa0;?</translation>
    </message>
    <message>
        <source>New patient {patient} has the name of {like}: the same person?</source>
        <translation>Le nouveau patient {patient} a le nom de {like}&#xa0;: la même personne&#xa0;?</translation>
    </message>
    <message>
        <source>New patient {patient} has the birth date of {like}: the same person?</source>
        <translation>Le nouveau patient {patient} a la date de naissance de {like}&#xa0;: la même personne&#xa0;?</translation>
    </message>
    <message>
        <source>New patient {patient} resembles {like}: the same person?</source>
        <translation>Le nouveau patient {patient} ressemble à {like}&#xa0;: la même personne&#xa0;?</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Import records</source>
        <translation>Importer des dossiers</translation>
    </message>
    <message>
        <source>CSV tables of patients, treatments, results, events or variants. Drop them on the window, or choose them. Nothing is stored before you have seen what would become of every value.</source>
        <translation>Tableaux CSV de patients, traitements, résultats, événements ou variants. Les déposer sur la fenêtre, ou les choisir. Rien n’est enregistré avant que vous ayez vu ce que deviendrait chaque valeur.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Show the patients of this import</source>
        <translation>Afficher les patients de cet import</translation>
    </message>
    <message>
        <source>Read-only: nothing can be imported here.</source>
        <translation>Lecture seule&#xa0;: rien ne peut être importé ici.</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>What becomes of every value</source>
        <translation>Ce que devient chaque valeur</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <source>Import other tables</source>
        <translation>Importer d’autres tableaux</translation>
    </message>
    <message>
        <source>Import tables</source>
        <translation>Importer des tableaux</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Fichier de correspondance</translation>
    </message>
    <message>
        <source>Mapping files (*.toml)</source>
        <translation>Fichiers de correspondance (*.toml)</translation>
    </message>
    <message>
        <source>Reading {files}…</source>
        <translation>Lecture de {files}…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>born {value}</source>
        <translation>né le {value}</translation>
    </message>
    <message>
        <source>prior lines {value}</source>
        <translation>lignes antérieures {value}</translation>
    </message>
    <message>
        <source>transplant {value}</source>
        <translation>greffe {value}</translation>
    </message>
    <message>
        <source>lymphodepletion from {value}</source>
        <translation>lymphodéplétion dès {value}</translation>
    </message>
    <message>
        <source>ECOG {value}</source>
        <translation>ECOG {value}</translation>
    </message>
    <message>
        <source>until {value}</source>
        <translation>jusqu’au {value}</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>échec du prélèvement</translation>
    </message>
    <message>
        <source>variant reads {value}</source>
        <translation>lectures du variant {value}</translation>
    </message>
    <message>
        <source>depth {value}</source>
        <translation>profondeur {value}</translation>
    </message>
    <message>
        <source>The cells could be parted by {signs}. Choose the separator above, under “Separator”.</source>
        <translation>Les cellules peuvent être séparées par {signs}. Choisir le séparateur ci-dessus, sous «&#xa0;Séparateur&#xa0;».</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be a decimal number or a thousand, and nothing tells. Choose the decimal sign above, under “Decimal sign”.</source>
        <translation>«&#xa0;{text}&#xa0;» à la ligne {line} peut être un nombre décimal ou un millier, et rien ne le dit. Choisir le signe décimal ci-dessus, sous «&#xa0;Signe décimal&#xa0;».</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{comma}”: two decimal signs. Choose the one that is meant above, under “Decimal sign”.</source>
        <translation>La ligne {line} porte «&#xa0;{text}&#xa0;» et la ligne {other_line} «&#xa0;{comma}&#xa0;»&#xa0;: deux signes décimaux. Choisir le bon ci-dessus, sous «&#xa0;Signe décimal&#xa0;».</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be two dates, and nothing tells which. Choose the order of dates above, under “Dates”.</source>
        <translation>«&#xa0;{text}&#xa0;» à la ligne {line} peut être deux dates, et rien ne dit laquelle. Choisir l’ordre des dates ci-dessus, sous «&#xa0;Dates&#xa0;».</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{other}”: two orders of day and month. Choose the order of dates above, under “Dates”.</source>
        <translation>La ligne {line} porte «&#xa0;{text}&#xa0;» et la ligne {other_line} «&#xa0;{other}&#xa0;»&#xa0;: deux ordres du jour et du mois. Choisir l’ordre des dates ci-dessus, sous «&#xa0;Dates&#xa0;».</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>jour {day}</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>non détecté</translation>
    </message>
    <message>
        <source>missing: {why}</source>
        <translation>manquant&#xa0;: {why}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>InputWords</name>
    <message>
        <source>Progression</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Next therapy</source>
        <translation>Traitement suivant</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Décès</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>NGS sample</source>
        <translation>Prélèvement NGS</translation>
    </message>
    <message>
        <source>Detection limit</source>
        <translation>Limite de détection</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>Infection</translation>
    </message>
    <message>
        <source>Cytogenetic finding</source>
        <translation>Anomalie cytogénétique</translation>
    </message>
    <message>
        <source>Immunoglobulin given</source>
        <translation>Immunoglobulines administrées</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
</context>
<context>
    <name>InputsSay</name>
    <message>
        <source>{state}, not counted</source>
        <translation>{state}, non compté</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>la plus bas</translation>
    </message>
</context>
<context>
    <name>IssuedLetters</name>
    <message>
        <source>No letter yet. What is issued is kept here as it was sent.</source>
        <translation>Pas encore de lettre. Ce qui est émis est gardé ici tel qu’envoyé.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Correct this letter…</source>
        <translation>Corriger cette lettre…</translation>
    </message>
    <message>
        <source>An issued letter is never changed or undone. A correction is a new letter that names it.</source>
        <translation>Une lettre émise n’est jamais changée ni annulée. Une correction est une nouvelle lettre qui la nomme.</translation>
    </message>
    <message>
        <source>Data changed since this letter was issued:</source>
        <translation>Données changées depuis l’émission de cette lettre&#xa0;:</translation>
    </message>
    <message>
        <source>The data this letter was made from have not changed.</source>
        <translation>Les données de cette lettre n’ont pas changé.</translation>
    </message>
    <message>
        <source>… and {n} more, see History.</source>
        <translation>… et {n} de plus, voir Historique.</translation>
    </message>
    <message>
        <source>Corrects {number}.</source>
        <translation>Corrige {number}.</translation>
    </message>
    <message>
        <source>Corrected by {number}.</source>
        <translation>Corrigée par {number}.</translation>
    </message>
    <message>
        <source>The clinic is open for reading only.</source>
        <translation>La clinique est en lecture seule.</translation>
    </message>
    <message>
        <source>Issued letters</source>
        <translation>Lettres émises</translation>
    </message>
</context>
<context>
    <name>IssuedLettersModel</name>
    <message>
        <source>Issued</source>
        <translation>Émise</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Data since</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangées</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changées</translation>
    </message>
    <message>
        <source>corrected by {number}</source>
        <translation>corrigée par {number}</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>le patient</translation>
    </message>
</context>
<context>
    <name>KeepLetters</name>
    <message>
        <source>Issue letter</source>
        <translation>Émettre la lettre</translation>
    </message>
    <message>
        <source>Issuing the letter…</source>
        <translation>Émission de la lettre…</translation>
    </message>
    <message>
        <source>{letter} {number}, as it was sent on {when} by {author}</source>
        <translation>{letter} {number}, telle qu’envoyée le {when} par {author}</translation>
    </message>
    <message>
        <source>Letter {number} is issued and kept as it is. A correction is a new letter.</source>
        <translation>La lettre {number} est émise et gardée telle quelle. Une correction est une nouvelle lettre.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Reading the letters…</source>
        <translation>Lecture des lettres…</translation>
    </message>
    <message>
        <source>No letter was issued yet.</source>
        <translation>Aucune lettre n’a encore été émise.</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>CRS, IVIG, infection, CAR T …</source>
        <translation>SRC, IgIV, infection, CAR-T …</translation>
    </message>
    <message>
        <source>What is to be added</source>
        <translation>Ce qui est à ajouter</translation>
    </message>
    <message>
        <source>What can be added</source>
        <translation>Ce qui peut être ajouté</translation>
    </message>
    <message>
        <source>Nothing is called like this.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>CAR T-cell infusion</source>
        <translation>Perfusion de cellules CAR-T</translation>
    </message>
    <message>
        <source>Other systemic therapy</source>
        <translation>Autre traitement systémique</translation>
    </message>
    <message>
        <source>Work-up of a t-MN</source>
        <translation>Bilan d’une t-MN</translation>
    </message>
</context>
<context>
    <name>KnowCohort</name>
    <message>
        <source>Reading the cohort…</source>
        <translation>Lecture de la cohorte…</translation>
    </message>
</context>
<context>
    <name>KnowWorklist</name>
    <message>
        <source>Reading what is due…</source>
        <translation>Lecture de ce qui est à faire…</translation>
    </message>
</context>
<context>
    <name>KnownRows</name>
    <message>
        <source>{variant}, now</source>
        <translation>{variant}, maintenant</translation>
    </message>
    <message>
        <source>4.4 %, nd, nc</source>
        <translation>4,4&#xa0;%, nd, nc</translation>
    </message>
</context>
<context>
    <name>LaboratoryForm</name>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>How it reports: type into a cell, Tab goes on</source>
        <translation>Ce qu’il rend&#xa0;: saisir dans une cellule, Tab avance</translation>
    </message>
    <message>
        <source>Add an analyte: a few letters, then Return</source>
        <translation>Ajouter une analyse&#xa0;: quelques lettres, puis Entrée</translation>
    </message>
    <message>
        <source>Add an analyte</source>
        <translation>Ajouter une analyse</translation>
    </message>
    <message>
        <source>First day of the new values</source>
        <translation>Premier jour des nouvelles valeurs</translation>
    </message>
    <message>
        <source>What is to be settled</source>
        <translation>Ce qui est à régler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Enregistrer malgré tout</translation>
    </message>
    <message>
        <source>Line {n}, {analyte}, {field}: {problem}</source>
        <translation>Ligne {n}, {analyte}, {field}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>“{text}” is no analyte of the catalogue.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une analyse du catalogue.</translation>
    </message>
    <message>
        <source>Type a whole date.</source>
        <translation>Saisir une date complète.</translation>
    </message>
    <message>
        <source>Choose the lines that change (Ctrl+A: all of them).</source>
        <translation>Choisir les lignes qui changent (Ctrl+A&#xa0;: toutes).</translation>
    </message>
    <message>
        <source>&amp;Another line for it</source>
        <translation>&amp;Autre ligne pour elle</translation>
    </message>
    <message>
        <source>For another sex, age or time</source>
        <translation>Pour un autre sexe, âge ou temps</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;New values from this day on</source>
        <translation>No&amp;uvelles valeurs dès ce jour</translation>
    </message>
    <message>
        <source>Ends the chosen lines the day before: the past stays as it was.</source>
        <translation>Termine les lignes choisies la veille&#xa0;: le passé reste tel quel.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Nom</translation>
    </message>
</context>
<context>
    <name>LaboratoryLinesModel</name>
    <message>
        <source>Analyte</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Âge dès</translation>
    </message>
    <message>
        <source>Age to</source>
        <translation>Âge avant</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>“&lt;limit” is</source>
        <translation>«&#xa0;&lt;limite&#xa0;»</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>The unit a bare number from this laboratory is in</source>
        <translation>L’unité d’un nombre sans unité de ce laboratoire</translation>
    </message>
    <message>
        <source>Lower end of the reference range, in this unit</source>
        <translation>Borne basse de l’intervalle de référence, dans cette unité</translation>
    </message>
    <message>
        <source>Upper end of the reference range, in this unit</source>
        <translation>Borne haute de l’intervalle de référence, dans cette unité</translation>
    </message>
    <message>
        <source>For whom the range holds</source>
        <translation>Pour qui vaut l’intervalle</translation>
    </message>
    <message>
        <source>From this age in years, included</source>
        <translation>À partir de cet âge en années, inclus</translation>
    </message>
    <message>
        <source>Up to this age in years, not included</source>
        <translation>Jusqu’à cet âge en années, non inclus</translation>
    </message>
    <message>
        <source>The lowest value it prints, in this unit</source>
        <translation>La plus basse valeur qu’il rend, dans cette unité</translation>
    </message>
    <message>
        <source>What “&lt;limit” from this laboratory means</source>
        <translation>Ce que signifie «&#xa0;&lt;limite&#xa0;» pour ce laboratoire</translation>
    </message>
    <message>
        <source>First day on which all this holds; empty: since ever</source>
        <translation>Premier jour où tout ceci vaut&#xa0;; vide&#xa0;: depuis toujours</translation>
    </message>
    <message>
        <source>Last day on which all this holds; empty: until now</source>
        <translation>Dernier jour où tout ceci vaut&#xa0;; vide&#xa0;: jusqu’à maintenant</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>women</source>
        <translation>femmes</translation>
    </message>
    <message>
        <source>men</source>
        <translation>hommes</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>non détecté</translation>
    </message>
    <message>
        <source>some, below it</source>
        <translation>présent, au-dessous</translation>
    </message>
</context>
<context>
    <name>LandmarkChoice</name>
    <message>
        <source>own</source>
        <translation>propre</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Landmark</translation>
    </message>
    <message>
        <source>Own landmark, days after infusion</source>
        <translation>Landmark propre, jours après la perfusion</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
</context>
<context>
    <name>LaneListModel</name>
    <message>
        <source>Lane</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>{lane}: not measured</source>
        <translation>{lane}&#xa0;: non mesuré</translation>
    </message>
</context>
<context>
    <name>LaneMenu</name>
    <message>
        <source>Lanes</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>Reference ranges</source>
        <translation>Intervalles de référence</translation>
    </message>
    <message>
        <source>Drag a row, or a lane’s lower edge in the figure.</source>
        <translation>Glisser une ligne, ou le bord inférieur d’une piste dans la figure.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log or linear scale (Alt+L)</source>
        <translation>Échelle log ou linéaire (Alt+L)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move the lane up (Alt+Up)</source>
        <translation>Monter la piste (Alt+Haut)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move the lane down (Alt+Down)</source>
        <translation>Descendre la piste (Alt+Bas)</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Moins haute</translation>
    </message>
    <message>
        <source>Make the lane lower (−)</source>
        <translation>Réduire la hauteur de la piste (−)</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Plus haute</translation>
    </message>
    <message>
        <source>Make the lane higher (+)</source>
        <translation>Augmenter la hauteur de la piste (+)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>The lanes, heights and scales of before any choice</source>
        <translation>Pistes, hauteurs et échelles d’avant tout choix</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
</context>
<context>
    <name>LaneTable</name>
    <message>
        <source>Lanes, in the order they are drawn in</source>
        <translation>Pistes, dans l’ordre où elles sont dessinées</translation>
    </message>
</context>
<context>
    <name>LetterBlockCard</name>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Restore {block}</source>
        <translation>Rétablir {block}</translation>
    </message>
    <message>
        <source>Left out: nothing to say from the record. Type to add something.</source>
        <translation>Omis&#xa0;: rien à dire d’après le dossier. Saisir pour ajouter.</translation>
    </message>
    <message>
        <source>Left out, as you emptied it.</source>
        <translation>Omis, car vous l’avez vidé.</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>modifié par vous</translation>
    </message>
    <message>
        <source>from the record</source>
        <translation>tiré du dossier</translation>
    </message>
</context>
<context>
    <name>LetterExtras</name>
    <message>
        <source>Tables and figures</source>
        <translation>Tableaux et figures</translation>
    </message>
    <message>
        <source>drag, or Alt+↑ and Alt+↓, to reorder</source>
        <translation>glisser, ou Alt+↑ et Alt+↓, pour réordonner</translation>
    </message>
    <message>
        <source>Tables and figures of the letter, in their order</source>
        <translation>Tableaux et figures de la lettre, dans leur ordre</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émises</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Langue de la lettre</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Issued ({n})</source>
        <translation>Émises ({n})</translation>
    </message>
    <message>
        <source>To: the patient</source>
        <translation>À&#xa0;: le patient</translation>
    </message>
    <message>
        <source>To: {name}</source>
        <translation>À&#xa0;: {name}</translation>
    </message>
    <message>
        <source>To: nobody yet</source>
        <translation>À&#xa0;: personne encore</translation>
    </message>
    <message>
        <source>Add addressee…</source>
        <translation>Ajouter un destinataire…</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Copies&#xa0;: {n}</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>Sans copie</translation>
    </message>
    <message>
        <source>Copies to: {names}</source>
        <translation>Copies à&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>LetterheadForm</name>
    <message>
        <source>Letterhead and signature</source>
        <translation>En-tête et signature</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>logo</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>The head of a letter, as it will be</source>
        <translation>Le haut d’une lettre, tel qu’il sera</translation>
    </message>
    <message>
        <source>&amp;Hospital</source>
        <translation>&amp;Hôpital</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>&amp;Contact, a line each</source>
        <translation>&amp;Contact, ligne par ligne</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>&amp;Signs as</source>
        <translation>Si&amp;gne comme</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Fonction</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>&amp;Language of letters</source>
        <translation>&amp;Langue des lettres</translation>
    </message>
    <message>
        <source>Signature of {user}</source>
        <translation>Signature de {user}</translation>
    </message>
    <message>
        <source>Kept in the clinic’s file and noted in its history. PNG or JPEG, made smaller if need be.</source>
        <translation>Gardé dans le fichier de la clinique et noté dans son historique. PNG ou JPEG, réduit si nécessaire.</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Nobody is named to send this letter to. Add an addressee.</source>
        <translation>Personne n’est nommé pour recevoir cette lettre. Ajouter un destinataire.</translation>
    </message>
    <message>
        <source>The letterhead has no name. Fill it in under Settings.</source>
        <translation>L’en-tête n’a pas de nom. Le compléter dans les Réglages.</translation>
    </message>
    <message>
        <source>Nobody signs this letter. Choose who does.</source>
        <translation>Personne ne signe cette lettre. Choisir qui le fait.</translation>
    </message>
    <message>
        <source>‘{placeholder}’ in the part ‘{block}’ stands for nothing this record has.</source>
        <translation>«&#xa0;{placeholder}&#xa0;» dans la partie «&#xa0;{block}&#xa0;» ne correspond à rien dans ce dossier.</translation>
    </message>
    <message>
        <source>The template of this letter cannot be used.</source>
        <translation>Le modèle de cette lettre est inutilisable.</translation>
    </message>
    <message>
        <source>The patient has died. A letter to the patient is not issued.</source>
        <translation>Le patient est décédé. Une lettre au patient n’est pas émise.</translation>
    </message>
    <message>
        <source>The visit of {date} is not signed.</source>
        <translation>La visite du {date} n’est pas signée.</translation>
    </message>
    <message>
        <source>No visit is recorded, so the letter says nothing of one.</source>
        <translation>Aucune visite n’est enregistrée&#xa0;: la lettre n’en dit rien.</translation>
    </message>
    <message>
        <source>The patient has no name in the record.</source>
        <translation>Le patient n’a pas de nom dans le dossier.</translation>
    </message>
    <message>
        <source>The patient has no birth date in the record.</source>
        <translation>Le patient n’a pas de date de naissance dans le dossier.</translation>
    </message>
    <message>
        <source>The date of the infusion is not known: no day can be counted.</source>
        <translation>La date de la perfusion n’est pas connue&#xa0;: aucun jour ne peut être compté.</translation>
    </message>
    <message>
        <source>The record holds data later than the letter’s date.</source>
        <translation>Le dossier contient des données postérieures à la date de la lettre.</translation>
    </message>
    <message>
        <source>This letter tells the patient of a relapse, a progression or a new disease. Is it known?</source>
        <translation>Cette lettre annonce au patient une rechute, une progression ou une nouvelle maladie. Le sait-il&#xa0;?</translation>
    </message>
    <message>
        <source>The addressee is written to in another language ({language}).</source>
        <translation>On écrit au destinataire dans une autre langue ({language}).</translation>
    </message>
    <message>
        <source>Follow-up letter</source>
        <translation>Lettre de suivi</translation>
    </message>
    <message>
        <source>Visit note</source>
        <translation>Note de consultation</translation>
    </message>
    <message>
        <source>Patient’s version</source>
        <translation>Version pour le patient</translation>
    </message>
    <message>
        <source>{rule} now says otherwise: {change}</source>
        <translation>{rule} donne maintenant autre chose&#xa0;: {change}</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>The clinic is open for reading only.</source>
        <translation>La clinique est en lecture seule.</translation>
    </message>
    <message>
        <source>First settle what is listed above.</source>
        <translation>Régler d’abord ce qui est listé ci-dessus.</translation>
    </message>
    <message>
        <source>Write an ordinary letter</source>
        <translation>Écrire une lettre ordinaire</translation>
    </message>
    <message>
        <source>Values refresh until the letter is issued; then it is kept as sent.</source>
        <translation>Valeurs actualisées jusqu’à l’émission, puis gardées telles qu’envoyées.</translation>
    </message>
    <message>
        <source>First settle what holds it up</source>
        <translation>Régler d’abord ce qui la retient</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Issue letter</source>
        <translation>Émettre la lettre</translation>
    </message>
</context>
<context>
    <name>LookAlikeCard</name>
    <message>
        <source>Is it somebody who is here already?</source>
        <translation>Est-ce quelqu’un qui est déjà ici&#xa0;?</translation>
    </message>
    <message>
        <source>Open that one</source>
        <translation>Ouvrir celui-là</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>Ouvrir plutôt {name}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>naissance {date}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>jour {day}</translation>
    </message>
    <message>
        <source>{who}: {because}.</source>
        <translation>{who}&#xa0;: {because}.</translation>
    </message>
</context>
<context>
    <name>LookAtDemo</name>
    <message>
        <source>Inventing the patients of the demo…</source>
        <translation>Invention des patients de la démo…</translation>
    </message>
    <message>
        <source>Opening the demo…</source>
        <translation>Ouverture de la démo…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not a medical device</source>
        <translation>N’est pas un dispositif médical</translation>
    </message>
</context>
<context>
    <name>MeasureText</name>
    <message>
        <source>{n} points</source>
        <translation>{n} points</translation>
    </message>
    <message>
        <source> (&gt; {low})</source>
        <translation> (&gt; {low})</translation>
    </message>
    <message>
        <source>not covered by one of the panels</source>
        <translation>non couvert par l’un des panels</translation>
    </message>
    <message>
        <source>one sample gave no result</source>
        <translation>un échantillon n’a pas donné de résultat</translation>
    </message>
    <message>
        <source>a VAF is not given</source>
        <translation>une VAF n’est pas donnée</translation>
    </message>
    <message>
        <source>detection limit unknown</source>
        <translation>limite de détection inconnue</translation>
    </message>
    <message>
        <source>not detected in either sample</source>
        <translation>non détecté dans les deux échantillons</translation>
    </message>
    <message>
        <source>a date is not exact</source>
        <translation>une date n’est pas exacte</translation>
    </message>
    <message>
        <source>less than 28 days apart</source>
        <translation>moins de 28 jours d’écart</translation>
    </message>
    <message>
        <source>not for a VAF of 50 % or more</source>
        <translation>pas pour une VAF de 50&#xa0;% ou plus</translation>
    </message>
    <message>
        <source>not for an X-linked gene in a man</source>
        <translation>pas pour un gène lié à l’X chez un homme</translation>
    </message>
    <message>
        <source>not growing</source>
        <translation>ne croît pas</translation>
    </message>
    <message>
        <source>only a bound is known</source>
        <translation>seule une borne est connue</translation>
    </message>
    <message>
        <source>not for a VAF of 100 %</source>
        <translation>pas pour une VAF de 100&#xa0;%</translation>
    </message>
    <message>
        <source> ({low}–{high})</source>
        <translation> ({low}–{high})</translation>
    </message>
    <message>
        <source> ({low} to {high})</source>
        <translation> ({low} à {high})</translation>
    </message>
</context>
<context>
    <name>MemberChip</name>
    <message>
        <source>Take {name} out of the comparison</source>
        <translation>Retirer {name} de la comparaison</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New clinic…</source>
        <translation>&amp;Nouvelle clinique…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export recovery page (PDF)…</source>
        <translation>&amp;Exporter la page Évolution (PDF)…</translation>
    </message>
    <message>
        <source>Export fi&amp;gure…</source>
        <translation>Exporter la fi&amp;gure…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>&amp;Copier la figure</translation>
    </message>
    <message>
        <source>Copy &amp;data of the figure</source>
        <translation>Copier les &amp;données de la figure</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Recovery</source>
        <translation>Év&amp;olution</translation>
    </message>
    <message>
        <source>&amp;Visits</source>
        <translation>&amp;Visites</translation>
    </message>
    <message>
        <source>&amp;Clones</source>
        <translation>&amp;Clones</translation>
    </message>
    <message>
        <source>&amp;Events and treatment</source>
        <translation>Événements et &amp;traitement</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Day &amp;0…</source>
        <translation>Jour &amp;0…</translation>
    </message>
    <message>
        <source>L&amp;anes…</source>
        <translation>&amp;Pistes…</translation>
    </message>
    <message>
        <source>Reference ran&amp;ges</source>
        <translation>Intervalles de &amp;référence</translation>
    </message>
    <message>
        <source>&amp;Band of the own cohort</source>
        <translation>&amp;Bande de la cohorte du centre</translation>
    </message>
    <message>
        <source>&amp;Figure as table</source>
        <translation>&amp;Figure en tableau</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Plus p&amp;etit</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Patient</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Comparer…</translation>
    </message>
    <message>
        <source>Ne&amp;w patient…</source>
        <translation>&amp;Nouveau patient…</translation>
    </message>
    <message>
        <source>&amp;Edit patient…</source>
        <translation>&amp;Modifier le patient…</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;Fusionner avec…</translation>
    </message>
    <message>
        <source>&amp;Delete patient…</source>
        <translation>S&amp;upprimer le patient…</translation>
    </message>
    <message>
        <source>Add NGS &amp;sample…</source>
        <translation>&amp;Ajouter un échantillon NGS…</translation>
    </message>
    <message>
        <source>&amp;Clinic</source>
        <translation>&amp;Clinique</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>Liste de &amp;travail</translation>
    </message>
    <message>
        <source>&amp;Cohort</source>
        <translation>&amp;Cohorte</translation>
    </message>
    <message>
        <source>&amp;Letters for several patients…</source>
        <translation>&amp;Lettres pour plusieurs patients…</translation>
    </message>
    <message>
        <source>Letter&amp;head and signature…</source>
        <translation>&amp;En-tête et signature…</translation>
    </message>
    <message>
        <source>&amp;Export all assessments…</source>
        <translation>E&amp;xporter toutes les évaluations…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Réglages</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About AfterCART</source>
        <translation>À &amp;propos d’AfterCART</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Annuler «&#xa0;{what}&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Rétablir «&#xa0;{what}&#xa0;»</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>Cla&amp;ir</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>Axis: &amp;two-scale</source>
        <translation>Axe&#xa0;: &amp;double échelle</translation>
    </message>
    <message>
        <source>Axis: lin&amp;ear</source>
        <translation>Axe&#xa0;: &amp;linéaire</translation>
    </message>
    <message>
        <source>Axis: l&amp;og days</source>
        <translation>Axe&#xa0;: &amp;jours, log</translation>
    </message>
    <message>
        <source>Axis: calen&amp;dar</source>
        <translation>Axe&#xa0;: c&amp;alendrier</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge two patients</source>
        <translation>Fusionner deux patients</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Why are they merged?</source>
        <translation>Pourquoi les fusionner&#xa0;?</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Name and birth date differ: these may be two persons. Look again before you choose.</source>
        <translation>Le nom et la date de naissance diffèrent&#xa0;: il peut s’agir de deux personnes. Vérifier avant de choisir.</translation>
    </message>
    <message>
        <source>They contradict each other: choose in each marked row which is right.</source>
        <translation>Ils se contredisent&#xa0;: choisir dans chaque ligne marquée ce qui est juste.</translation>
    </message>
    <message>
        <source>Who is the same person? Choose the second patient.</source>
        <translation>Qui est la même personne&#xa0;? Choisir le second patient.</translation>
    </message>
    <message>
        <source>Undo parts them again until the clinic is locked. Unfinished texts of the one who passes over are lost.</source>
        <translation>Annuler les sépare à nouveau jusqu’au verrouillage de la clinique. Les textes inachevés de celui qui passe dans l’autre sont perdus.</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>passes over</source>
        <translation>passe dans l’autre</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>devient</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>{clone} arose in</source>
        <translation>{clone} est né dans</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{total} ({n} in both)</source>
        <translation>{total} ({n} dans les deux)</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdus</translation>
    </message>
</context>
<context>
    <name>MergePatients</name>
    <message>
        <source>The clinic is open for reading only: nobody can be merged.</source>
        <translation>La clinique est en lecture seule&#xa0;: personne ne peut être fusionné.</translation>
    </message>
    <message>
        <source>Merge patient {gone} into {kept}</source>
        <translation>Fusion du patient {gone} dans {kept}</translation>
    </message>
    <message>
        <source>Merging the patients…</source>
        <translation>Fusion des patients…</translation>
    </message>
</context>
<context>
    <name>NarrowingChip</name>
    <message>
        <source>Show all patients again</source>
        <translation>Montrer de nouveau tous les patients</translation>
    </message>
</context>
<context>
    <name>NewLines</name>
    <message>
        <source>Variant {n}</source>
        <translation>Variant {n}</translation>
    </message>
    <message>
        <source>TP53 c.524G&gt;A p.R175H 4.4 %</source>
        <translation>TP53 c.524G&gt;A p.R175H 4,4&#xa0;%</translation>
    </message>
</context>
<context>
    <name>NumberTableView</name>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
</context>
<context>
    <name>OwnPanelForm</name>
    <message>
        <source>Panel of the clinic</source>
        <translation>Panel de la clinique</translation>
    </message>
    <message>
        <source>Laboratory and version</source>
        <translation>Laboratoire et version</translation>
    </message>
    <message>
        <source>Report or document the list is from</source>
        <translation>Rapport ou document d’où vient la liste</translation>
    </message>
    <message>
        <source>Paste the gene list: one a line, or with commas</source>
        <translation>Coller la liste des gènes&#xa0;: un par ligne, ou avec des virgules</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Genes</source>
        <translation>&amp;Gènes</translation>
    </message>
    <message>
        <source>Add panel</source>
        <translation>Ajouter le panel</translation>
    </message>
    <message>
        <source>{n} genes.</source>
        <translation>{n} gènes.</translation>
    </message>
    <message>
        <source>A panel needs a name to be chosen by.</source>
        <translation>Un panel doit avoir un nom pour être choisi.</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Taille de la page</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Largeur de page</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Preview, {page}</source>
        <translation>Aperçu, {page}</translation>
    </message>
</context>
<context>
    <name>PanelForm</name>
    <message>
        <source>Why it stands (kept with the change)</source>
        <translation>Pourquoi c’est exact (gardé avec le changement)</translation>
    </message>
    <message>
        <source>To be put right first: {n}</source>
        <translation>À corriger d’abord&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Saved once you say why it stands: {n}</source>
        <translation>Enregistré dès que vous dites pourquoi c’est exact&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Begun before and not saved.</source>
        <translation>Commencé auparavant et non enregistré.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Recommencer à neuf</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>ParentageCard</name>
    <message>
        <source>Parentage of the clones</source>
        <translation>Filiation des clones</translation>
    </message>
    <message>
        <source>Set by you, from what you know; a VAF alone does not tell it.</source>
        <translation>Posée par vous, d’après ce que vous savez&#xa0;; une VAF seule ne la dit pas.</translation>
    </message>
    <message>
        <source>Where {variant} arose</source>
        <translation>Où {variant} est né</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non posé</translation>
    </message>
    <message>
        <source>founder</source>
        <translation>fondateur</translation>
    </message>
    <message>
        <source>subclone of {variant}</source>
        <translation>sous-clone de {variant}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Masquer la phrase secrète</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Afficher la phrase secrète</translation>
    </message>
</context>
<context>
    <name>PasteModel</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>change</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Collé</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Not used: {parts}</source>
        <translation>Non utilisé&#xa0;: {parts}</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Paste values</source>
        <translation>Coller des valeurs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Paste into the visit of {visit}</source>
        <translation>Coller dans la visite du {visit}</translation>
    </message>
    <message>
        <source>Enter 1 value</source>
        <translation>Saisir 1 valeur</translation>
    </message>
    <message>
        <source>Enter {n} values</source>
        <translation>Saisir {n} valeurs</translation>
    </message>
    <message>
        <source>new: {n}</source>
        <translation>nouveau&#xa0;: {n}</translation>
    </message>
    <message>
        <source>changed: {n}</source>
        <translation>changé&#xa0;: {n}</translation>
    </message>
    <message>
        <source>unchanged: {n}</source>
        <translation>inchangé&#xa0;: {n}</translation>
    </message>
    <message>
        <source>to check in its field: {n}</source>
        <translation>à vérifier dans son champ&#xa0;: {n}</translation>
    </message>
    <message>
        <source>refused: {n}</source>
        <translation>refusé&#xa0;: {n}</translation>
    </message>
    <message>
        <source>lines without an analyte: {n}</source>
        <translation>lignes sans analyse&#xa0;: {n}</translation>
    </message>
    <message>
        <source>What becomes of every line</source>
        <translation>Ce que devient chaque ligne</translation>
    </message>
</context>
<context>
    <name>PasteValues</name>
    <message>
        <source>Settle the date of the visit first, then paste again.</source>
        <translation>Régler d’abord la date de la visite, puis coller à nouveau.</translation>
    </message>
    <message>
        <source>Nothing was pasted: no line names an analyte and a value.</source>
        <translation>Rien n’a été collé&#xa0;: aucune ligne ne nomme une analyse et une valeur.</translation>
    </message>
    <message>
        <source>The block names {days}; this visit is of {visit}. Is it the right one?</source>
        <translation>Le bloc porte {days}&#xa0;; cette visite est du {visit}. Est-ce la bonne&#xa0;?</translation>
    </message>
    <message>
        <source>Another visit is open by now; nothing was entered.</source>
        <translation>Une autre visite est ouverte entre-temps&#xa0;; rien n’a été saisi.</translation>
    </message>
    <message>
        <source>Paste of 1 value</source>
        <translation>Collage de 1 valeur</translation>
    </message>
    <message>
        <source>Paste of {n} values</source>
        <translation>Collage de {n} valeurs</translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message>
        <source>died</source>
        <translation>décédé</translation>
    </message>
    <message>
        <source>t-MN watch</source>
        <translation>Surveillance t-MN</translation>
    </message>
    <message>
        <source>{age} y</source>
        <translation>{age} ans</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>died {date}</source>
        <translation>décédé le {date}</translation>
    </message>
    <message>
        <source>{died}, day {day}</source>
        <translation>{died}, jour {day}</translation>
    </message>
    <message>
        <source>infused {date}</source>
        <translation>perfusion {date}</translation>
    </message>
    <message>
        <source>infusion {place} of {count}</source>
        <translation>perfusion {place} sur {count}</translation>
    </message>
    <message>
        <source>last response {response}</source>
        <translation>dernière réponse {response}</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Jour {day}</translation>
    </message>
    <message>
        <source>{years} years · {date}</source>
        <translation>{years} ans · {date}</translation>
    </message>
    <message>
        <source>Day 0 = {origin}</source>
        <translation>Jour 0 = {origin}</translation>
    </message>
</context>
<context>
    <name>PatientDelegate</name>
    <message>
        <source>died</source>
        <translation>décédé</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>New patient</source>
        <translation>Nouveau patient</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation>Modifier le patient</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>Ajouter le patient</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This is what was being typed before; it is not saved yet.</source>
        <translation>Voici ce qui était en cours de saisie&#xa0;; ce n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Something here is unusual: say below why it stands, or correct it.</source>
        <translation>Quelque chose ici est inhabituel&#xa0;: dire ci-dessous pourquoi c’est exact, ou corriger.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>CAR T-cell treatment</source>
        <translation>Traitement par cellules CAR-T</translation>
    </message>
    <message>
        <source>Follow-up and letters</source>
        <translation>Suivi et lettres</translation>
    </message>
    <message>
        <source>Letters go to</source>
        <translation>Lettres adressées à</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>As the clinic writes</source>
        <translation>Langue de la clinique</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
</context>
<context>
    <name>PatientList</name>
    <message>
        <source>Name, number, birth date</source>
        <translation>Nom, numéro, naissance</translation>
    </message>
    <message>
        <source>Search patients by name, number or birth date</source>
        <translation>Chercher des patients par nom, numéro ou date de naissance</translation>
    </message>
    <message>
        <source>Clear the search.</source>
        <translation>Effacer la recherche.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>Pas encore de patients</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} patients</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} sur {total}</translation>
    </message>
    <message>
        <source>No patient matches ‘{typed}’.</source>
        <translation>Aucun patient ne correspond à «&#xa0;{typed}&#xa0;».</translation>
    </message>
    <message>
        <source>No patient is among these now.</source>
        <translation>Aucun patient dans ce cas maintenant.</translation>
    </message>
</context>
<context>
    <name>PatientPage</name>
    <message>
        <source>Pages of the patient</source>
        <translation>Pages du patient</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Clones</source>
        <translation>Clones</translation>
    </message>
    <message>
        <source>Events and treatment</source>
        <translation>Événements et traitement</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+6</source>
        <translation>Ctrl+1 … Ctrl+6</translation>
    </message>
</context>
<context>
    <name>PatientPicker</name>
    <message>
        <source>Name, number, birth date</source>
        <translation>Nom, numéro, naissance</translation>
    </message>
    <message>
        <source>Search the patient to compare with</source>
        <translation>Chercher le patient à comparer</translation>
    </message>
    <message>
        <source>Patients to compare with</source>
        <translation>Patients à comparer</translation>
    </message>
    <message>
        <source>This clinic has no other patient.</source>
        <translation>Cette clinique n’a pas d’autre patient.</translation>
    </message>
    <message>
        <source>No patient matches ‘{typed}’.</source>
        <translation>Aucun patient ne correspond à «&#xa0;{typed}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Consent from</source>
        <translation>Consentement du</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentement retiré</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Jour 0</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Décès</translation>
    </message>
    <message>
        <source>Infusion (day 0)</source>
        <translation>Perfusion (jour 0)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>Histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>Prior lines</source>
        <translation>Lignes antérieures</translation>
    </message>
    <message>
        <source>Prior transplant</source>
        <translation>Greffe antérieure</translation>
    </message>
    <message>
        <source>Bendamustine</source>
        <translation>Bendamustine</translation>
    </message>
    <message>
        <source>Last bendamustine</source>
        <translation>Dernière bendamustine</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indication</translation>
    </message>
    <message>
        <source>Apheresis</source>
        <translation>Aphérèse</translation>
    </message>
    <message>
        <source>Lymphodepletion from</source>
        <translation>Lymphodéplétion dès</translation>
    </message>
    <message>
        <source>Lymphodepletion</source>
        <translation>Lymphodéplétion</translation>
    </message>
    <message>
        <source>Dose of lymphodepletion</source>
        <translation>Dose de lymphodéplétion</translation>
    </message>
    <message>
        <source>Holding therapy</source>
        <translation>Traitement de holding</translation>
    </message>
    <message>
        <source>Bridging therapy</source>
        <translation>Traitement de bridging</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Traitements</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>NGS samples</source>
        <translation>Échantillons NGS</translation>
    </message>
    <message>
        <source>Variant calls</source>
        <translation>Appels de variants</translation>
    </message>
    <message>
        <source>t-MN work-ups</source>
        <translation>Bilans de t-MN</translation>
    </message>
    <message>
        <source>Parentages of clones</source>
        <translation>Filiations de clones</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Unfinished texts</source>
        <translation>Textes inachevés</translation>
    </message>
    <message>
        <source>the same number</source>
        <translation>le même numéro</translation>
    </message>
    <message>
        <source>the same names and birth date</source>
        <translation>les mêmes noms et date de naissance</translation>
    </message>
    <message>
        <source>family and given name swapped</source>
        <translation>nom et prénom inversés</translation>
    </message>
    <message>
        <source>the same birth date and a name spelled almost the same</source>
        <translation>la même date de naissance et un nom presque identique</translation>
    </message>
    <message>
        <source>the same names</source>
        <translation>les mêmes noms</translation>
    </message>
    <message>
        <source>a number that is easily misread as this one</source>
        <translation>un numéro facile à confondre avec celui-ci</translation>
    </message>
    <message>
        <source>the same names, another birth date</source>
        <translation>les mêmes noms, une autre date de naissance</translation>
    </message>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>jour {day}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>PickedPatients</name>
    <message>
        <source>Close the list</source>
        <translation>Fermer la liste</translation>
    </message>
    <message>
        <source>Close the list (Esc)</source>
        <translation>Fermer la liste (Esc)</translation>
    </message>
    <message>
        <source>Open patient</source>
        <translation>Ouvrir le patient</translation>
    </message>
    <message>
        <source>Show in patient list</source>
        <translation>Montrer dans la liste des patients</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} patients</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>PressingRow</name>
    <message>
        <source>Show patients</source>
        <translation>Afficher les patients</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
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
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>“{text}” has digits other than 0 to 9; type it with plain digits.</source>
        <translation>«&#xa0;{text}&#xa0;» a d’autres chiffres que 0 à 9&#xa0;; saisir des chiffres ordinaires.</translation>
    </message>
    <message>
        <source>“{text}” has an underscore; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» contient un tiret bas&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” could be {reading} or {other}; say which decimal sign is meant.</source>
        <translation>«&#xa0;{text}&#xa0;» peut être {reading} ou {other}&#xa0;; dire quel signe décimal est le bon.</translation>
    </message>
    <message>
        <source>“{text}” has grouping signs; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» a des signes de groupement&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” does not fit the decimal sign “{decimal}” of the file; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» ne va pas avec le signe décimal «&#xa0;{decimal}&#xa0;» du fichier&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“{text}” is too large to be a number.</source>
        <translation>«&#xa0;{text}&#xa0;» est trop grand pour être un nombre.</translation>
    </message>
    <message>
        <source>“{text}” is too small to be told from zero.</source>
        <translation>«&#xa0;{text}&#xa0;» est trop petit pour être distingué de zéro.</translation>
    </message>
    <message>
        <source>There is no value; write why (not done, unknown …) or leave the row out.</source>
        <translation>Il n’y a pas de valeur&#xa0;; écrire pourquoi (non fait, inconnu …) ou retirer la ligne.</translation>
    </message>
    <message>
        <source>The text is too long (“{text}”).</source>
        <translation>Le texte est trop long («&#xa0;{text}&#xa0;»).</translation>
    </message>
    <message>
        <source>“{text}” is a range, not one number.</source>
        <translation>«&#xa0;{text}&#xa0;» est un intervalle, pas un nombre.</translation>
    </message>
    <message>
        <source>“{text}” is a time of day, not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» est une heure, pas un nombre.</translation>
    </message>
    <message>
        <source>“{text}” is a quotient, not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» est un quotient, pas un nombre.</translation>
    </message>
    <message>
        <source>“{text}”: “{tail}” behind the number is neither an accepted unit nor a flag.</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: «&#xa0;{tail}&#xa0;» après le nombre n’est ni une unité acceptée ni un signe.</translation>
    </message>
    <message>
        <source>“{text}” is read as {reading}.</source>
        <translation>«&#xa0;{text}&#xa0;» est lu comme {reading}.</translation>
    </message>
    <message>
        <source>The laboratory&apos;s flag “{flag}” stays with the text.</source>
        <translation>Le signe «&#xa0;{flag}&#xa0;» du laboratoire reste avec le texte.</translation>
    </message>
    <message>
        <source>{text} means “missing” in some exports; check that it is a value.</source>
        <translation>{text} signifie «&#xa0;manquant&#xa0;» dans certains exports&#xa0;; vérifier que c’est une valeur.</translation>
    </message>
    <message>
        <source>The unit “{unit}” is not accepted for {analyte}; accepted: {accepted}.</source>
        <translation>L’unité «&#xa0;{unit}&#xa0;» n’est pas acceptée pour {analyte}&#xa0;; acceptées&#xa0;: {accepted}.</translation>
    </message>
    <message>
        <source>“{unit}” is gram per litre, which no count of {analyte} can be in; write G/L (10⁹/L), or say in the [units] of a mapping what it means.</source>
        <translation>«&#xa0;{unit}&#xa0;» est gramme par litre, unité impossible pour une numération ({analyte})&#xa0;; écrire G/L (10⁹/L), ou dire son sens dans [units] d’une correspondance.</translation>
    </message>
    <message>
        <source>“{unit}” is giga (10⁹) per litre, which {analyte} cannot be in; write g/L, or say in the [units] of a mapping what it means.</source>
        <translation>«&#xa0;{unit}&#xa0;» est giga (10⁹) par litre, unité impossible pour {analyte}&#xa0;; écrire g/L, ou dire son sens dans [units] d’une correspondance.</translation>
    </message>
    <message>
        <source>“{text}” names another unit than “{unit}”.</source>
        <translation>«&#xa0;{text}&#xa0;» nomme une autre unité que «&#xa0;{unit}&#xa0;».</translation>
    </message>
    <message>
        <source>“{text}” is impossible for {analyte}: from {low} to {high} {unit}.</source>
        <translation>«&#xa0;{text}&#xa0;» est impossible pour {analyte}&#xa0;: de {low} à {high} {unit}.</translation>
    </message>
    <message>
        <source>“{name}” is no analyte of the catalogue; name it in a mapping, or ignore it there.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une analyse du catalogue&#xa0;; la nommer dans une correspondance, ou l’y ignorer.</translation>
    </message>
    <message>
        <source>No analyte is named.</source>
        <translation>Aucune analyse n’est nommée.</translation>
    </message>
    <message>
        <source>More than {limit} lines cannot be pasted; import them as a file.</source>
        <translation>Plus de {limit} lignes ne peuvent être collées&#xa0;; les importer comme fichier.</translation>
    </message>
    <message>
        <source>The block has values of {found}, and none of {date}. Copy the column of that day.</source>
        <translation>Le bloc a des valeurs du {found}, et aucune du {date}. Copier la colonne de ce jour.</translation>
    </message>
    <message>
        <source>The block has several columns of values. Copy one of them with the names.</source>
        <translation>Le bloc a plusieurs colonnes de valeurs. En copier une avec les noms.</translation>
    </message>
    <message>
        <source>There is no value in this line.</source>
        <translation>Il n’y a pas de valeur dans cette ligne.</translation>
    </message>
    <message>
        <source>The same analyte again: line {row} has it already.</source>
        <translation>La même analyse à nouveau&#xa0;: la ligne {row} l’a déjà.</translation>
    </message>
    <message>
        <source>“{text}”: other lines have the other decimal sign, so this could be {reading}; type it.</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: d’autres lignes ont l’autre signe décimal, cela peut donc être {reading}&#xa0;; le saisir.</translation>
    </message>
    <message>
        <source>“{text}” has the sign “{sign}”; type a point or a comma.</source>
        <translation>«&#xa0;{text}&#xa0;» contient le signe «&#xa0;{sign}&#xa0;»&#xa0;; saisir un point ou une virgule.</translation>
    </message>
    <message>
        <source>“{text}” has a sign that cannot be seen (U+{sign}); type it again.</source>
        <translation>«&#xa0;{text}&#xa0;» contient un signe invisible (U+{sign})&#xa0;; le saisir à nouveau.</translation>
    </message>
    <message>
        <source>“{text}” has a power of ten; type the number in full.</source>
        <translation>«&#xa0;{text}&#xa0;» contient une puissance de dix&#xa0;; saisir le nombre en entier.</translation>
    </message>
    <message>
        <source>“{text}” is not one number; type its digits without blanks, with one point or comma.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre&#xa0;; saisir ses chiffres sans espace, avec un point ou une virgule.</translation>
    </message>
    <message>
        <source>“{text}” ends in a decimal sign; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» finit par un signe décimal&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” is no value. Type a number, &lt;number, nd (not done), na, ? or hem.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une valeur. Saisir un nombre, &lt;nombre, nd (non fait), na,&#xa0;? ou hem.</translation>
    </message>
    <message>
        <source>“{text}” can mean zero or no value; type 0 or ?.</source>
        <translation>«&#xa0;{text}&#xa0;» peut signifier zéro ou aucune valeur&#xa0;; saisir 0 ou&#xa0;?.</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways; type the unit as {unit}.</source>
        <translation>«&#xa0;{text}&#xa0;» peut se lire de deux façons&#xa0;; saisir l’unité comme {unit}.</translation>
    </message>
    <message>
        <source>{analyte} cannot be in {unit}; accepted: {accepted}.</source>
        <translation>{analyte} ne peut pas être en {unit}&#xa0;; acceptées&#xa0;: {accepted}.</translation>
    </message>
    <message>
        <source>g/L is gram per litre, which no count can be in; did you mean {reading}?</source>
        <translation>g/L est gramme par litre, unité impossible pour une numération&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>G/L is 10⁹ per litre, which no mass can be in; did you mean {reading}?</source>
        <translation>G/L est 10⁹ par litre, unité impossible pour une masse&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>The laboratory&apos;s unit of {analyte} is not clear on that day; type the unit.</source>
        <translation>L’unité du laboratoire pour {analyte} n’est pas claire ce jour-là&#xa0;; saisir l’unité.</translation>
    </message>
    <message>
        <source>{analyte} cannot be absent; type its value, or nd (not done).</source>
        <translation>{analyte} ne peut pas être absent&#xa0;; saisir sa valeur, ou nd (non fait).</translation>
    </message>
    <message>
        <source>Read as not done; for not detected type neg.</source>
        <translation>Lu comme non fait&#xa0;; pour non détecté, saisir neg.</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}).</source>
        <translation>{value} {unit} est impossible ({low}–{high}).</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}). Did you mean {reading}?</source>
        <translation>{value} {unit} est impossible ({low}–{high}). Plutôt {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}). Read as {other} it is {reading} {stored}.</source>
        <translation>{value} {unit} est impossible ({low}–{high}). Lu comme {other}, c’est {reading} {stored}.</translation>
    </message>
    <message>
        <source>{value} {unit} is not possible ({low}–{high}). Read as {other} it is {reading} {stored}; last value {last} on {date}.</source>
        <translation>{value} {unit} est impossible ({low}–{high}). Lu comme {other}, c’est {reading} {stored}&#xa0;; dernière valeur {last} le {date}.</translation>
    </message>
    <message>
        <source>{value} is not possible: nothing is below zero.</source>
        <translation>{value} est impossible&#xa0;: rien n’est au-dessous de zéro.</translation>
    </message>
    <message>
        <source>{value} {unit}, but {last} on {date}. Did you mean {reading}?</source>
        <translation>{value} {unit}, mais {last} le {date}. Plutôt {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>{value} {unit}, but {last} on {date}. Read as {other} it is {reading} {unit}.</source>
        <translation>{value} {unit}, mais {last} le {date}. Lu comme {other}, c’est {reading} {unit}.</translation>
    </message>
    <message>
        <source>{value} {unit} is unusual. Did you mean {reading}?</source>
        <translation>{value} {unit} est inhabituel. Plutôt {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>{value} {unit} is unusual. Read as {other} it is {reading} {unit}.</source>
        <translation>{value} {unit} est inhabituel. Lu comme {other}, c’est {reading} {unit}.</translation>
    </message>
    <message>
        <source>{value} {unit}, but {last} on {date}: an unusual change. Check the value.</source>
        <translation>{value} {unit}, mais {last} le {date}&#xa0;: un changement inhabituel. Vérifier la valeur.</translation>
    </message>
    <message>
        <source>{value} {unit} is unusual (mostly {low}–{high}). Check the value and its unit.</source>
        <translation>{value} {unit} est inhabituel (le plus souvent {low}–{high}). Vérifier la valeur et son unité.</translation>
    </message>
    <message>
        <source>{value} {unit} is below the clinic&apos;s alarm limit of {limit}.</source>
        <translation>{value} {unit} est au-dessous de la limite d’alerte de la clinique ({limit}).</translation>
    </message>
    <message>
        <source>{value} {unit} is above the clinic&apos;s alarm limit of {limit}.</source>
        <translation>{value} {unit} est au-dessus de la limite d’alerte de la clinique ({limit}).</translation>
    </message>
    <message>
        <source>Read as {reading}; if a thousand is meant, type {grouped}.</source>
        <translation>Lu comme {reading}&#xa0;; s’il s’agit d’un millier, saisir {grouped}.</translation>
    </message>
    <message>
        <source>{part} ({sum}) is above {whole} ({value} {unit}), of which it is a part.</source>
        <translation>{part} ({sum}) dépasse {whole} ({value} {unit}), dont il fait partie.</translation>
    </message>
    <message>
        <source>{parts} are together {sum}, more than {high} % of {whole} ({value} {unit}), of which they are parts.</source>
        <translation>{parts} font ensemble {sum}, plus de {high}&#xa0;% de {whole} ({value} {unit}), dont ils font partie.</translation>
    </message>
    <message>
        <source>{parts} are together {sum} %, more than {high} %.</source>
        <translation>{parts} font ensemble {sum}&#xa0;%, plus de {high}&#xa0;%.</translation>
    </message>
    <message>
        <source>{parts} are together {sum} %; expected are {low} to {high} %.</source>
        <translation>{parts} font ensemble {sum}&#xa0;%&#xa0;; on attend {low} à {high}&#xa0;%.</translation>
    </message>
    <message>
        <source>{parts} are together {percent} % of {whole}; expected are {low} to {high} %.</source>
        <translation>{parts} font ensemble {percent}&#xa0;% de {whole}&#xa0;; on attend {low} à {high}&#xa0;%.</translation>
    </message>
    <message>
        <source>{parts} explain only {sum} of {whole} {value} {unit}.</source>
        <translation>{parts} n’expliquent que {sum} de {whole} {value} {unit}.</translation>
    </message>
    <message>
        <source>{analyte} {value} {unit} does not fit {others}: expected is {expected}.</source>
        <translation>{analyte} {value} {unit} ne va pas avec {others}&#xa0;: on attend {expected}.</translation>
    </message>
    <message>
        <source>“{text}” could be two dates; say whether day or month comes first.</source>
        <translation>«&#xa0;{text}&#xa0;» peut être deux dates&#xa0;; dire qui vient d’abord, le jour ou le mois.</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the calendar.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un jour du calendrier.</translation>
    </message>
    <message>
        <source>“{text}” has a year of two digits; write all four.</source>
        <translation>«&#xa0;{text}&#xa0;» a une année à deux chiffres&#xa0;; en écrire quatre.</translation>
    </message>
    <message>
        <source>“{text}” looks like a spreadsheet&apos;s day number; export the column as a date.</source>
        <translation>«&#xa0;{text}&#xa0;» ressemble à un numéro de jour d’un tableur&#xa0;; exporter la colonne comme date.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>“{text}” does not have the year first, as the dates of this file were said to.</source>
        <translation>«&#xa0;{text}&#xa0;» ne commence pas par l’année, comme il était dit des dates de ce fichier.</translation>
    </message>
    <message>
        <source>“{text}”: the year cannot be right.</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: l’année ne peut être exacte.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une heure.</translation>
    </message>
    <message>
        <source>“{text}” {unit} is further away than a lifetime.</source>
        <translation>«&#xa0;{text}&#xa0;» {unit}, c’est plus loin qu’une vie.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number of days.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre entier de jours.</translation>
    </message>
    <message>
        <source>{date} is before the patient&apos;s birth.</source>
        <translation>{date} est avant la naissance du patient.</translation>
    </message>
    <message>
        <source>{date} is in the future (today is {today}).</source>
        <translation>{date} est dans le futur (aujourd’hui&#xa0;: {today}).</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>Il n’y a pas de date.</translation>
    </message>
    <message>
        <source>“{text}” has a year of two digits; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» a une année à deux chiffres&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” has no year; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» n’a pas d’année&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” lacks the day; type day, month and year.</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: le jour manque&#xa0;; saisir jour, mois et année.</translation>
    </message>
    <message>
        <source>“{text}” could be {reading} or {other}; type it with the year first.</source>
        <translation>«&#xa0;{text}&#xa0;» peut être {reading} ou {other}&#xa0;; saisir l’année d’abord.</translation>
    </message>
    <message>
        <source>“{text}” is not in this order of day and month; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas dans cet ordre du jour et du mois&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” has a time of day; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» contient une heure&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” counts from day 0, and there is no date of an infusion yet.</source>
        <translation>«&#xa0;{text}&#xa0;» compte à partir du jour 0, et il n’y a pas encore de date de perfusion.</translation>
    </message>
    <message>
        <source>“{text}” counts from day 0, of which only {date} is known.</source>
        <translation>«&#xa0;{text}&#xa0;» compte à partir du jour 0, dont seul {date} est connu.</translation>
    </message>
    <message>
        <source>Born {date}: this is a very high age.</source>
        <translation>Naissance le {date}&#xa0;: un âge très élevé.</translation>
    </message>
    <message>
        <source>{date} is before the indication ({earlier}).</source>
        <translation>{date} est avant l’indication ({earlier}).</translation>
    </message>
    <message>
        <source>{date} is more than {days} days before {earlier}, the day of the infusion.</source>
        <translation>{date} est plus de {days} jours avant le {earlier}, jour de la perfusion.</translation>
    </message>
    <message>
        <source>The infusion on {date} is before the apheresis on {earlier}.</source>
        <translation>La perfusion du {date} est avant l’aphérèse du {earlier}.</translation>
    </message>
    <message>
        <source>The infusion on {date} is before the lymphodepletion on {earlier}.</source>
        <translation>La perfusion du {date} est avant la lymphodéplétion du {earlier}.</translation>
    </message>
    <message>
        <source>The lymphodepletion on {date} begins before the apheresis on {earlier}.</source>
        <translation>La lymphodéplétion du {date} commence avant l’aphérèse du {earlier}.</translation>
    </message>
    <message>
        <source>There is no date of onset.</source>
        <translation>Il n’y a pas de date de début.</translation>
    </message>
    <message>
        <source>The end is before the onset.</source>
        <translation>La fin est avant le début.</translation>
    </message>
    <message>
        <source>“{text}” is neither female nor male nor unknown.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni féminin, ni masculin, ni inconnu.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from {low} to {high}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre entier de {low} à {high}.</translation>
    </message>
    <message>
        <source>“{text}” is no material that is known: blood, marrow, apheresis or other.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un matériel connu&#xa0;: sang, moelle, aphérèse ou autre.</translation>
    </message>
    <message>
        <source>There is no patient number.</source>
        <translation>Il n’y a pas de numéro de patient.</translation>
    </message>
    <message>
        <source>The patient number “{text}” has a sign that cannot be seen (U+{sign}); such a number is not taken.</source>
        <translation>Le numéro de patient «&#xa0;{text}&#xa0;» contient un signe invisible (U+{sign})&#xa0;; un tel numéro n’est pas accepté.</translation>
    </message>
    <message>
        <source>This seems to be the patient with the number {number}.</source>
        <translation>Il semble s’agir du patient portant le numéro {number}.</translation>
    </message>
    <message>
        <source>Another patient has the number “{text}”.</source>
        <translation>Un autre patient porte le numéro «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>There is a sign in it that cannot be seen (U+{sign}); type it anew.</source>
        <translation>Il contient un signe invisible (U+{sign})&#xa0;; le saisir à nouveau.</translation>
    </message>
    <message>
        <source>There is a record of {date}, which would lie before the birth.</source>
        <translation>Il y a une donnée du {date}, qui serait avant la naissance.</translation>
    </message>
    <message>
        <source>The consent was withdrawn on {date}, before it was given ({earlier}).</source>
        <translation>Le consentement a été retiré le {date}, avant d’être donné ({earlier}).</translation>
    </message>
    <message>
        <source>These are not two patients.</source>
        <translation>Ce ne sont pas deux patients.</translation>
    </message>
    <message>
        <source>The days of one count from “{stored}”, those of the other from “{given}”; they cannot become one.</source>
        <translation>Les jours de l’un comptent depuis «&#xa0;{stored}&#xa0;», ceux de l’autre depuis «&#xa0;{given}&#xa0;»&#xa0;; ils ne peuvent devenir un seul.</translation>
    </message>
    <message>
        <source>Days without a date count from the infusion that would no longer be day 0. Decide for the other day 0, or enter the dates first.</source>
        <translation>Des jours sans date comptent depuis la perfusion qui ne serait plus le jour 0. Choisir l’autre jour 0, ou saisir d’abord les dates.</translation>
    </message>
    <message>
        <source>What is set of the clones&apos; parentage would contradict itself; take it back for one of the two first.</source>
        <translation>La filiation des clones se contredirait&#xa0;; la retirer d’abord pour l’un des deux.</translation>
    </message>
    <message>
        <source>The {what} disagrees with what is known of the patient with this number.</source>
        <translation>Désaccord avec ce qui est connu du patient de ce numéro&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>The patient&apos;s days count from “{stored}”; this file counts from “{given}”.</source>
        <translation>Les jours du patient comptent depuis «&#xa0;{stored}&#xa0;»&#xa0;; ce fichier compte depuis «&#xa0;{given}&#xa0;».</translation>
    </message>
    <message>
        <source>Same as row {row}.</source>
        <translation>Identique à la ligne {row}.</translation>
    </message>
    <message>
        <source>Value number {number} of this analyte at this time.</source>
        <translation>Valeur numéro {number} de cette analyse à ce moment.</translation>
    </message>
    <message>
        <source>Another record of this kind at this time.</source>
        <translation>Une autre donnée de ce type à ce moment.</translation>
    </message>
    <message>
        <source>Was “{text}”.</source>
        <translation>Était «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>“{text}” was typed here; typed values are not replaced unasked.</source>
        <translation>«&#xa0;{text}&#xa0;» a été saisi ici&#xa0;; une valeur saisie n’est pas remplacée sans demander.</translation>
    </message>
    <message>
        <source>What is stored was entered here; entered records are not replaced unasked.</source>
        <translation>Ce qui est enregistré a été saisi ici&#xa0;; une saisie n’est pas remplacée sans demander.</translation>
    </message>
    <message>
        <source>Another file of this import says “{text}”.</source>
        <translation>Un autre fichier de cet import dit «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Another file of this import says something else.</source>
        <translation>Un autre fichier de cet import dit autre chose.</translation>
    </message>
    <message>
        <source>Two infusions are marked as day 0; only one can be.</source>
        <translation>Deux perfusions sont marquées comme jour 0&#xa0;; une seule peut l’être.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own follow-up schedule cannot be read; the default one is in force until it is made anew.</source>
        <translation>Le calendrier de suivi propre à la clinique est illisible&#xa0;; le calendrier par défaut vaut jusqu’à ce qu’il soit refait.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own follow-up schedule has days or windows that cannot be; the default one is in force until it is corrected.</source>
        <translation>Le calendrier de suivi propre à la clinique a des jours ou fenêtres impossibles&#xa0;; le calendrier par défaut vaut jusqu’à correction.</translation>
    </message>
    <message>
        <source>There is no follow-up schedule “{name}”; the default one is in force.</source>
        <translation>Il n’y a pas de calendrier de suivi «&#xa0;{name}&#xa0;»&#xa0;; le calendrier par défaut vaut.</translation>
    </message>
    <message>
        <source>Day {day} stands below a day that returns; move it above.</source>
        <translation>Le jour {day} est au-dessous d’un jour qui se répète&#xa0;; le placer au-dessus.</translation>
    </message>
    <message>
        <source>Give the schedule a name.</source>
        <translation>Donner un nom au calendrier.</translation>
    </message>
    <message>
        <source>A schedule needs at least one planned day.</source>
        <translation>Un calendrier demande au moins un jour prévu.</translation>
    </message>
    <message>
        <source>“{name}” is no analyte of the catalogue.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une analyse du catalogue.</translation>
    </message>
    <message>
        <source>Day {day} is not between 0 and {latest}.</source>
        <translation>Le jour {day} n’est pas entre 0 et {latest}.</translation>
    </message>
    <message>
        <source>The window of day {day} ends before it begins, or leaves the day out.</source>
        <translation>La fenêtre du jour {day} finit avant de commencer, ou ne contient pas ce jour.</translation>
    </message>
    <message>
        <source>The repetition from day {day} ends before it begins (day {last}).</source>
        <translation>La répétition dès le jour {day} finit avant de commencer (jour {last}).</translation>
    </message>
    <message>
        <source>The repetition from day {day} must leave at least {least} days between visits.</source>
        <translation>La répétition dès le jour {day} doit laisser au moins {least} jours entre les visites.</translation>
    </message>
    <message>
        <source>Day {day} stands after day {before}; put the days in order, each once.</source>
        <translation>Le jour {day} vient après le jour {before}&#xa0;; mettre les jours dans l’ordre, chacun une fois.</translation>
    </message>
    <message>
        <source>The windows of day {day} and day {other} overlap: a visit on a shared day could serve either. Narrow one of them.</source>
        <translation>Les fenêtres des jours {day} et {other} se chevauchent&#xa0;: une visite un jour commun pourrait servir aux deux. En réduire une.</translation>
    </message>
    <message>
        <source>There is neither a date of infusion nor a product.</source>
        <translation>Il n’y a ni date de perfusion ni produit.</translation>
    </message>
    <message>
        <source>“{name}” is no product of the catalogue.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un produit du catalogue.</translation>
    </message>
    <message>
        <source>“{text}” is not autologous, allogeneic or none.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni autologue, ni allogénique, ni aucune.</translation>
    </message>
    <message>
        <source>The index infusion of this patient is that of {known}; there is one index. Say index = 0 on its row in the same file to move it.</source>
        <translation>La perfusion de référence de ce patient est celle du {known}&#xa0;; il n’y en a qu’une. Pour la changer, écrire index = 0 sur sa ligne dans le même fichier.</translation>
    </message>
    <message>
        <source>An infusion of {product} on {known} is stored, {given} is within {days} days of it and may be its corrected date. If so, edit the stored date; if there were two, give both rows in one file.</source>
        <translation>Une perfusion de {product} du {known} est enregistrée&#xa0;; le {given} en est à moins de {days} jours et peut en être la date corrigée. Si oui, modifier la date enregistrée&#xa0;; s’il y en a eu deux, donner les deux lignes dans un fichier.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes or no nor a date.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni oui, ni non, ni une date.</translation>
    </message>
    <message>
        <source>“{name}” is no kind of event of the catalogue.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un type d’événement du catalogue.</translation>
    </message>
    <message>
        <source>No kind of event is named.</source>
        <translation>Aucun type d’événement n’est nommé.</translation>
    </message>
    <message>
        <source>{kind} has no detail for “{name}”.</source>
        <translation>{kind} n’a pas de détail pour «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{kind} has no detail that is a number; “{text}” has no place.</source>
        <translation>{kind} n’a pas de détail qui soit un nombre&#xa0;; «&#xa0;{text}&#xa0;» n’a pas de place.</translation>
    </message>
    <message>
        <source>{kind} is not graded; “{text}” has no place.</source>
        <translation>{kind} n’a pas de grade&#xa0;; «&#xa0;{text}&#xa0;» n’a pas de place.</translation>
    </message>
    <message>
        <source>“{text}” is no grade of {kind}: {grades}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un grade de {kind}&#xa0;: {grades}.</translation>
    </message>
    <message>
        <source>“{text}” is not a {name}: {choices}.</source>
        <translation>«&#xa0;{text}&#xa0;» ne va pas pour {name}&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>The unit “{unit}” is not accepted for {name}; accepted: {accepted}.</source>
        <translation>L’unité «&#xa0;{unit}&#xa0;» n’est pas acceptée pour {name}&#xa0;; acceptées&#xa0;: {accepted}.</translation>
    </message>
    <message>
        <source>“{text}” is impossible: from {low} to {high}.</source>
        <translation>«&#xa0;{text}&#xa0;» est impossible&#xa0;: de {low} à {high}.</translation>
    </message>
    <message>
        <source>“{text}” is impossible: at least {low}.</source>
        <translation>«&#xa0;{text}&#xa0;» est impossible&#xa0;: au moins {low}.</translation>
    </message>
    <message>
        <source>The items of the ICE score add up to {reading}, not to {text}.</source>
        <translation>Les éléments du score ICE font {reading}, pas {text}.</translation>
    </message>
    <message>
        <source>A vasopressor was given: choose “vasopressor needed”.</source>
        <translation>Un vasopresseur a été donné&#xa0;: choisir «&#xa0;vasopresseur nécessaire&#xa0;».</translation>
    </message>
    <message>
        <source>There is an oxygen flow: choose how it was given.</source>
        <translation>Il y a un débit d’oxygène&#xa0;: choisir comment il a été donné.</translation>
    </message>
    <message>
        <source>The seizure has a length: choose which kind it was.</source>
        <translation>La crise a une durée&#xa0;: choisir de quelle sorte elle était.</translation>
    </message>
    <message>
        <source>The table says grade {reading}, not {text}; write why.</source>
        <translation>La table donne grade {reading}, pas {text}&#xa0;; écrire pourquoi.</translation>
    </message>
    <message>
        <source>By the table this is grade 0: none. Say why it is entered, or close the form.</source>
        <translation>Selon la table, c’est grade 0&#xa0;: aucun. Dire pourquoi il est saisi, ou fermer le formulaire.</translation>
    </message>
    <message>
        <source>The same is entered at this date already.</source>
        <translation>La même chose est déjà saisie à cette date.</translation>
    </message>
    <message>
        <source>The same organism and site on {date}: within {days} days usually the same infection (proposed by AfterCART). Say why it is another one.</source>
        <translation>Mêmes germe et site le {date}&#xa0;: à moins de {days} jours, d’ordinaire la même infection (proposé par AfterCART). Dire pourquoi c’en est une autre.</translation>
    </message>
    <message>
        <source>Neither organism nor site nor category: fever alone is not an infection. Say why it is one.</source>
        <translation>Ni germe, ni site, ni catégorie&#xa0;: la fièvre seule n’est pas une infection. Dire pourquoi c’en est une.</translation>
    </message>
    <message>
        <source>{n} results or events are dated after this day; check which date is wrong.</source>
        <translation>{n} résultats ou événements sont datés après ce jour&#xa0;; vérifier quelle date est fausse.</translation>
    </message>
    <message>
        <source>Analyses count a fatal infection after t-MN as a death of t-MN.</source>
        <translation>Les analyses comptent une infection mortelle après une t-MN comme décès par t-MN.</translation>
    </message>
    <message>
        <source>After a relapse this counts as a death with relapse, not as non-relapse mortality.</source>
        <translation>Après une rechute, ceci compte comme décès avec rechute, pas comme mortalité sans rechute.</translation>
    </message>
    <message>
        <source>There is a date of bendamustine, but it says that none was given.</source>
        <translation>Il y a une date de bendamustine, mais il est dit qu’aucune n’a été donnée.</translation>
    </message>
    <message>
        <source>Bendamustine on {date} is after the infusion on {later}.</source>
        <translation>La bendamustine du {date} est après la perfusion du {later}.</translation>
    </message>
    <message>
        <source>Another treatment begins on {date}, too. Say why there are two.</source>
        <translation>Un autre traitement commence aussi le {date}. Dire pourquoi il y en a deux.</translation>
    </message>
    <message>
        <source>Nothing is said: give a karyotype, blasts, flags or a classification.</source>
        <translation>Rien n’est dit&#xa0;: donner un caryotype, des blastes, des marques ou une classification.</translation>
    </message>
    <message>
        <source>Read as normal.</source>
        <translation>Lu comme normal.</translation>
    </message>
    <message>
        <source>Read as (abnormalities: {n}): {found}.</source>
        <translation>Lu comme (anomalies&#xa0;: {n})&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Read as complex (abnormalities: {n}): {found}.</source>
        <translation>Lu comme complexe (anomalies&#xa0;: {n})&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Not understood: {found}. Scores take it as unknown.</source>
        <translation>Non compris&#xa0;: {found}. Les scores le tiennent pour inconnu.</translation>
    </message>
    <message>
        <source>No metaphases, so no karyotype: {found}.</source>
        <translation>Pas de métaphases, donc pas de caryotype&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Incomplete by its own words ({found}): more may be abnormal.</source>
        <translation>Incomplet selon ses propres termes ({found})&#xa0;: d’autres anomalies sont possibles.</translation>
    </message>
    <message>
        <source>“{found}” says nothing of the single abnormalities; type them if they are known.</source>
        <translation>«&#xa0;{found}&#xa0;» ne dit rien de chaque anomalie&#xa0;; les saisir si elles sont connues.</translation>
    </message>
    <message>
        <source>The number of chromosomes does not follow from the abnormalities: {found}.</source>
        <translation>Le nombre de chromosomes ne découle pas des anomalies&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Sex chromosomes not explained: {found}. A loss is written −Y, a constitution with c.</source>
        <translation>Chromosomes sexuels non expliqués&#xa0;: {found}. Une perte s’écrit −Y, une anomalie constitutionnelle avec c.</translation>
    </message>
    <message>
        <source>In fewer cells than make a clone (two; three for a lost chromosome), so uncertain: {found}.</source>
        <translation>Dans moins de cellules qu’il n’en faut pour un clone (deux&#xa0;; trois pour une perte de chromosome), donc incertain&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Without number of chromosomes; taken as all abnormalities.</source>
        <translation>Sans nombre de chromosomes&#xa0;; lu comme toutes les anomalies.</translation>
    </message>
    <message>
        <source>Kept, not read: {found}.</source>
        <translation>Conservé, non lu&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>The patient&apos;s death on {date} is known; edit that one if it is wrong.</source>
        <translation>Le décès du patient le {date} est connu&#xa0;; le modifier s’il est faux.</translation>
    </message>
    <message>
        <source>{date} is before the index infusion; one of the two dates must be wrong.</source>
        <translation>{date} est avant la perfusion de référence&#xa0;; l’une des deux dates est fausse.</translation>
    </message>
    <message>
        <source>The last contact is before the index infusion.</source>
        <translation>Le dernier contact est avant la perfusion de référence.</translation>
    </message>
    <message>
        <source>This is after the patient&apos;s death on {date}.</source>
        <translation>Ceci est après le décès du patient le {date}.</translation>
    </message>
    <message>
        <source>The laboratory has no name.</source>
        <translation>Le laboratoire n’a pas de nom.</translation>
    </message>
    <message>
        <source>There is a laboratory called “{text}” already.</source>
        <translation>Il y a déjà un laboratoire nommé «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>The lower limit {low} is not below the upper limit {high}.</source>
        <translation>La borne basse {low} n’est pas au-dessous de la borne haute {high}.</translation>
    </message>
    <message>
        <source>The age {low} to begin with is not below the age {high} to end with.</source>
        <translation>L’âge de début {low} n’est pas au-dessous de l’âge de fin {high}.</translation>
    </message>
    <message>
        <source>“{text}” is not an age from 0 to {high} years.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un âge de 0 à {high} ans.</translation>
    </message>
    <message>
        <source>It ends ({high}) before it begins ({low}).</source>
        <translation>Cela finit ({high}) avant de commencer ({low}).</translation>
    </message>
    <message>
        <source>Line {row} has {analyte} in {unit} on the same days; one of them has to end first.</source>
        <translation>La ligne {row} a {analyte} en {unit} les mêmes jours&#xa0;; l’une des deux doit d’abord finir.</translation>
    </message>
    <message>
        <source>Line {row} says otherwise what “&lt;limit” of {analyte} means on the same days.</source>
        <translation>La ligne {row} dit autre chose de «&#xa0;&lt;limite&#xa0;» pour {analyte} les mêmes jours.</translation>
    </message>
    <message>
        <source>Line {row} is about {analyte} of the same patients on the same days; part them by sex, age or date.</source>
        <translation>La ligne {row} porte sur {analyte} chez les mêmes patients les mêmes jours&#xa0;; les séparer par sexe, âge ou date.</translation>
    </message>
    <message>
        <source>“{text}” is none of the choices.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un des choix.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“{text}” is not from {low} to {high} {unit}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas entre {low} et {high} {unit}.</translation>
    </message>
    <message>
        <source>No gene is named.</source>
        <translation>Aucun gène n’est nommé.</translation>
    </message>
    <message>
        <source>“{text}” is not the name of a gene.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas le nom d’un gène.</translation>
    </message>
    <message>
        <source>“{text}” is not detected, not_detected, not_covered or no_sample.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas detected, not_detected, not_covered ou no_sample.</translation>
    </message>
    <message>
        <source>“{text}” can mean not done or not detected; write not_detected or no_sample.</source>
        <translation>«&#xa0;{text}&#xa0;» peut signifier non fait ou non détecté&#xa0;; écrire not_detected ou no_sample.</translation>
    </message>
    <message>
        <source>“{text}” is read as not detected.</source>
        <translation>«&#xa0;{text}&#xa0;» est lu comme non détecté.</translation>
    </message>
    <message>
        <source>“{text}” is above 1: if the column is in per cent, say so in its header ([%]) or a mapping.</source>
        <translation>«&#xa0;{text}&#xa0;» dépasse 1&#xa0;: si la colonne est en pour cent, le dire dans son titre ([%]) ou une correspondance.</translation>
    </message>
    <message>
        <source>“{text}” is not an allele fraction.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une fraction allélique.</translation>
    </message>
    <message>
        <source>The detection limit “{text}” is no smaller than 1; if it is in per cent, say so in its header ([%]).</source>
        <translation>La limite de détection «&#xa0;{text}&#xa0;» n’est pas inférieure à 1&#xa0;; si elle est en pour cent, le dire dans son titre ([%]).</translation>
    </message>
    <message>
        <source>There is neither a VAF nor a state, nor reads of the variant and in all.</source>
        <translation>Il n’y a ni VAF, ni état, ni lectures du variant et totales.</translation>
    </message>
    <message>
        <source>The VAF {vaf} is not that of the reads ({text} = {reading}); the VAF is kept.</source>
        <translation>La VAF {vaf} n’est pas celle des lectures ({text} = {reading})&#xa0;; la VAF est gardée.</translation>
    </message>
    <message>
        <source>The VAF {vaf} is below the detection limit {limit} of its sample.</source>
        <translation>La VAF {vaf} est au-dessous de la limite de détection {limit} de son échantillon.</translation>
    </message>
    <message>
        <source>The state {state} contradicts the value “{text}”.</source>
        <translation>L’état {state} contredit la valeur «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>There are more reads of the variant than reads.</source>
        <translation>Il y a plus de lectures du variant que de lectures.</translation>
    </message>
    <message>
        <source>Row {row} says something else about this variant in this sample.</source>
        <translation>La ligne {row} dit autre chose de ce variant dans cet échantillon.</translation>
    </message>
    <message>
        <source>Row {row} gives another detection limit of this sample.</source>
        <translation>La ligne {row} donne une autre limite de détection de cet échantillon.</translation>
    </message>
    <message>
        <source>The sample is said to have failed, but there are variants from it.</source>
        <translation>L’échantillon est dit en échec, mais des variants en proviennent.</translation>
    </message>
    <message>
        <source>“{text}” is not HGVS; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas du HGVS&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” is not HGVS, such as c.524G&gt;A or p.Arg175His.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas du HGVS, comme c.524G&gt;A ou p.Arg175His.</translation>
    </message>
    <message>
        <source>“{text}” names no change, only a place or nothing.</source>
        <translation>«&#xa0;{text}&#xa0;» ne nomme pas de mutation, seulement un lieu ou rien.</translation>
    </message>
    <message>
        <source>“{text}” holds several variants; write each on a line of its own.</source>
        <translation>«&#xa0;{text}&#xa0;» contient plusieurs variants&#xa0;; écrire chacun sur sa ligne.</translation>
    </message>
    <message>
        <source>“{text}”: the first position lies behind the last.</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: la première position est après la dernière.</translation>
    </message>
    <message>
        <source>“{text}”: an insertion stands between two neighbouring positions.</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: une insertion se place entre deux positions voisines.</translation>
    </message>
    <message>
        <source>“{text}” names {given} bases for {length} positions; check the positions, or leave the bases out: {reading}.</source>
        <translation>«&#xa0;{text}&#xa0;» nomme {given} bases pour {length} positions&#xa0;; vérifier les positions, ou omettre les bases&#xa0;: {reading}.</translation>
    </message>
    <message>
        <source>“{text}” changes nothing.</source>
        <translation>«&#xa0;{text}&#xa0;» ne change rien.</translation>
    </message>
    <message>
        <source>Several genes stand on this line.</source>
        <translation>Plusieurs gènes sur cette ligne.</translation>
    </message>
    <message>
        <source>Several different changes stand on this line; write each on a line of its own.</source>
        <translation>Plusieurs mutations différentes sur cette ligne&#xa0;; écrire chacune sur sa ligne.</translation>
    </message>
    <message>
        <source>Several different VAFs stand on this line.</source>
        <translation>Plusieurs VAF différentes sur cette ligne.</translation>
    </message>
    <message>
        <source>Several different depths stand on this line.</source>
        <translation>Plusieurs profondeurs différentes sur cette ligne.</translation>
    </message>
    <message>
        <source>The line says both detected and not detected, or two states.</source>
        <translation>La ligne dit à la fois détecté et non détecté, ou deux états.</translation>
    </message>
    <message>
        <source>{found}: which of them is the VAF? Write % behind it, and x behind a depth in reads; or paste with the line of column heads.</source>
        <translation>{found}&#xa0;: laquelle est la VAF&#xa0;? Écrire&#xa0;% après elle, et x après une profondeur en lectures&#xa0;; ou coller avec la ligne de titres.</translation>
    </message>
    <message>
        <source>“{text}” says no to something; write nd for not detected, nc for not covered.</source>
        <translation>«&#xa0;{text}&#xa0;» dit non à quelque chose&#xa0;; écrire nd pour non détecté, nc pour non couvert.</translation>
    </message>
    <message>
        <source>The change is missing, such as c.524G&gt;A or p.Arg175His.</source>
        <translation>La mutation manque, par exemple c.524G&gt;A ou p.Arg175His.</translation>
    </message>
    <message>
        <source>“{text}” is above 1, and bare numbers are read as fractions; did you mean {reading}?</source>
        <translation>«&#xa0;{text}&#xa0;» dépasse 1, et les nombres sans signe sont lus comme fractions&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” is no number of reads.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre de lectures.</translation>
    </message>
    <message>
        <source>Not kept: {found}.</source>
        <translation>Non gardé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>{gene} is on none of the panels; did you mean {reading}?</source>
        <translation>{gene} n’est dans aucun des panels&#xa0;; {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>{gene} is on none of the panels: is the name right?</source>
        <translation>{gene} n’est dans aucun des panels&#xa0;: le nom est-il juste&#xa0;?</translation>
    </message>
    <message>
        <source>{gene} is not on the panel {panel}: is gene and panel right?</source>
        <translation>{gene} n’est pas dans le panel {panel}&#xa0;: gène et panel sont-ils justes&#xa0;?</translation>
    </message>
    <message>
        <source>{coding} lies in codon {codon}, but the protein change is {protein}.</source>
        <translation>{coding} est dans le codon {codon}, mais la protéine change en {protein}.</translation>
    </message>
    <message>
        <source>{coding} cannot make {protein} by the genetic code.</source>
        <translation>{coding} ne peut donner {protein} selon le code génétique.</translation>
    </message>
    <message>
        <source>{coding} lies outside the coding sequence, but the protein change is {protein}.</source>
        <translation>{coding} est hors de la séquence codante, mais la protéine change en {protein}.</translation>
    </message>
    <message>
        <source>The VAF {vaf} is not that of the reads ({text} = {reading}).</source>
        <translation>La VAF {vaf} n’est pas celle des lectures ({text} = {reading}).</translation>
    </message>
    <message>
        <source>{vaf} now, and {last} last time: was {reading} meant?</source>
        <translation>{vaf} maintenant, et {last} la dernière fois&#xa0;: plutôt {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” without a sign is read as {vaf}; or was {reading} meant?</source>
        <translation>«&#xa0;{text}&#xa0;» sans signe est lu comme {vaf}&#xa0;; ou plutôt {reading}&#xa0;?</translation>
    </message>
    <message>
        <source>The VAF {vaf} is below the detection limit {limit} of the sample.</source>
        <translation>La VAF {vaf} est au-dessous de la limite de détection {limit} de l’échantillon.</translation>
    </message>
    <message>
        <source>“{text}” is another detection limit than the sample’s {limit}.</source>
        <translation>«&#xa0;{text}&#xa0;» est une autre limite de détection que celle de l’échantillon ({limit}).</translation>
    </message>
    <message>
        <source>“{text}” does not say how much; write 4.4 %, 44/1000, nd, nc or nr.</source>
        <translation>«&#xa0;{text}&#xa0;» ne dit pas combien&#xa0;; écrire 4,4&#xa0;%, 44/1000, nd, nc ou nr.</translation>
    </message>
    <message>
        <source>“{text}” is no detection limit in per cent.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une limite de détection en pour cent.</translation>
    </message>
    <message>
        <source>Without a detection limit, “not detected” says nothing about how little there may be.</source>
        <translation>Sans limite de détection, «&#xa0;non détecté&#xa0;» ne dit pas combien il peut en rester.</translation>
    </message>
    <message>
        <source>{limit} is less than one read of the depth ({one}).</source>
        <translation>{limit} est moins qu’une lecture de la profondeur ({one}).</translation>
    </message>
    <message>
        <source>The limit {limit} is far from the last one of this panel and laboratory, {last}.</source>
        <translation>La limite {limit} est loin de la dernière de ce panel et laboratoire, {last}.</translation>
    </message>
    <message>
        <source>The material is not known: is that so?</source>
        <translation>Le matériel n’est pas connu&#xa0;: est-ce juste&#xa0;?</translation>
    </message>
    <message>
        <source>Without a known panel nothing counts as “not detected” unless you say so.</source>
        <translation>Sans panel connu, rien ne compte comme «&#xa0;non détecté&#xa0;» à moins de le dire.</translation>
    </message>
    <message>
        <source>There is a sample of this day and material already.</source>
        <translation>Il y a déjà un échantillon de ce jour et de ce matériel.</translation>
    </message>
    <message>
        <source>Say what was found of it: a value, nd, nc; or F9 for nothing else detected.</source>
        <translation>Dire ce qui en a été trouvé&#xa0;: une valeur, nd, nc&#xa0;; ou F9 si rien d’autre n’est détecté.</translation>
    </message>
    <message>
        <source>This variant stands on line {line} already.</source>
        <translation>Ce variant est déjà à la ligne {line}.</translation>
    </message>
    <message>
        <source>This variant is answered among the known ones above.</source>
        <translation>Ce variant a déjà sa réponse parmi les connus, ci-dessus.</translation>
    </message>
    <message>
        <source>Columns that are not read: {found}.</source>
        <translation>Colonnes non lues&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>What was found? Type a variant, press F9 for nothing detected, or say that it failed.</source>
        <translation>Qu’a-t-on trouvé&#xa0;? Saisir un variant, presser F9 si rien n’est détecté, ou dire que l’échantillon a échoué.</translation>
    </message>
    <message>
        <source>There is no gene in the list.</source>
        <translation>Il n’y a pas de gène dans la liste.</translation>
    </message>
    <message>
        <source>These are no names of genes: {found}.</source>
        <translation>Ce ne sont pas des noms de gènes&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>On no other panel so far, so check their names: {found}.</source>
        <translation>Dans aucun autre panel jusqu’ici, vérifier donc leurs noms&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, the header {columns}.</source>
        <translation>La ligne a {cells} cellules, le titre {columns}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Il n’y a pas de tel fichier.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>C’est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Le fichier ne peut être lu&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>The file is larger than {limit}; part it.</source>
        <translation>Le fichier dépasse {limit}&#xa0;; le partager.</translation>
    </message>
    <message>
        <source>The same file again: its content is already among the files of this import, so nothing is added.</source>
        <translation>Le même fichier à nouveau&#xa0;: son contenu est déjà parmi les fichiers de cet import, rien n’est ajouté.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>Le fichier a une ligne de titre et rien d’autre.</translation>
    </message>
    <message>
        <source>This is a ZIP archive, whatever its name says; unpack it first.</source>
        <translation>C’est une archive ZIP, quoi que dise son nom&#xa0;; la décompresser d’abord.</translation>
    </message>
    <message>
        <source>This is an Excel workbook, whatever its name says; save the sheet as CSV.</source>
        <translation>C’est un classeur Excel, quoi que dise son nom&#xa0;; enregistrer la feuille en CSV.</translation>
    </message>
    <message>
        <source>This is an old Office document, whatever its name says; save the sheet as CSV.</source>
        <translation>C’est un ancien document Office, quoi que dise son nom&#xa0;; enregistrer la feuille en CSV.</translation>
    </message>
    <message>
        <source>This is a PDF, whatever its name says; tables in a PDF cannot be imported.</source>
        <translation>C’est un PDF, quoi que dise son nom&#xa0;; les tableaux d’un PDF ne peuvent être importés.</translation>
    </message>
    <message>
        <source>This is a web page (HTML), whatever its name says; export the table as CSV.</source>
        <translation>C’est une page web (HTML), quoi que dise son nom&#xa0;; exporter le tableau en CSV.</translation>
    </message>
    <message>
        <source>This is XML, whatever its name says; export the table as CSV.</source>
        <translation>C’est du XML, quoi que dise son nom&#xa0;; exporter le tableau en CSV.</translation>
    </message>
    <message>
        <source>This is JSON, whatever its name says; export the table as CSV.</source>
        <translation>C’est du JSON, quoi que dise son nom&#xa0;; exporter le tableau en CSV.</translation>
    </message>
    <message>
        <source>This is a compressed file; unpack it first.</source>
        <translation>C’est un fichier compressé&#xa0;; le décompresser d’abord.</translation>
    </message>
    <message>
        <source>This is a database file, not a table.</source>
        <translation>C’est un fichier de base de données, pas un tableau.</translation>
    </message>
    <message>
        <source>This is a picture, not a table.</source>
        <translation>C’est une image, pas un tableau.</translation>
    </message>
    <message>
        <source>The file has zero bytes inside: it is no text file, or it is damaged.</source>
        <translation>Le fichier contient des octets nuls&#xa0;: ce n’est pas un texte, ou il est endommagé.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8, UTF-16, Windows-1252 or Latin-9.</source>
        <translation>Le fichier n’est pas du texte en UTF-8, UTF-16, Windows-1252 ou Latin-9.</translation>
    </message>
    <message>
        <source>The file is not {encoding}: byte {byte} does not fit.</source>
        <translation>Le fichier n’est pas en {encoding}&#xa0;: l’octet {byte} ne convient pas.</translation>
    </message>
    <message>
        <source>A line is longer than {limit} characters: this is no table, or its line ends are missing.</source>
        <translation>Une ligne dépasse {limit} caractères&#xa0;: ce n’est pas un tableau, ou les fins de ligne manquent.</translation>
    </message>
    <message>
        <source>The cell that begins on line {line} is endless; perhaps a quotation mark is not closed.</source>
        <translation>La cellule qui commence à la ligne {line} est sans fin&#xa0;; un guillemet n’est peut-être pas fermé.</translation>
    </message>
    <message>
        <source>The quotation mark opened on line {line} or after it is never closed.</source>
        <translation>Le guillemet ouvert à la ligne {line} ou après n’est jamais fermé.</translation>
    </message>
    <message>
        <source>On line {line} a quotation mark stands where none can; double it inside quoted text.</source>
        <translation>À la ligne {line}, un guillemet est mal placé&#xa0;; le doubler dans un texte entre guillemets.</translation>
    </message>
    <message>
        <source>The header has {columns} columns; at most {limit} are read.</source>
        <translation>La ligne de titre a {columns} colonnes&#xa0;; {limit} au plus sont lues.</translation>
    </message>
    <message>
        <source>The cells could be parted by {signs}; say which (--delimiter).</source>
        <translation>Les cellules peuvent être séparées par {signs}&#xa0;; dire lequel (--delimiter).</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be a decimal number or a thousand, and nothing tells; say which decimal sign is meant (--decimal).</source>
        <translation>«&#xa0;{text}&#xa0;» à la ligne {line} peut être un nombre décimal ou un millier, et rien ne le dit&#xa0;; dire quel signe décimal est le bon (--decimal).</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{comma}”: two decimal signs; say which is meant (--decimal).</source>
        <translation>La ligne {line} porte «&#xa0;{text}&#xa0;» et la ligne {other_line} «&#xa0;{comma}&#xa0;»&#xa0;: deux signes décimaux&#xa0;; dire lequel est le bon (--decimal).</translation>
    </message>
    <message>
        <source>“{text}” on line {line} could be two dates, and nothing tells which; say so with --date-order (dmy, mdy or ymd).</source>
        <translation>«&#xa0;{text}&#xa0;» à la ligne {line} peut être deux dates, et rien ne dit laquelle&#xa0;; le dire avec --date-order (dmy, mdy ou ymd).</translation>
    </message>
    <message>
        <source>Line {line} has “{text}” and line {other_line} has “{other}”: two orders of day and month; say which is meant with --date-order (dmy, mdy or ymd).</source>
        <translation>La ligne {line} porte «&#xa0;{text}&#xa0;» et la ligne {other_line} «&#xa0;{other}&#xa0;»&#xa0;: deux ordres du jour et du mois&#xa0;; dire le bon avec --date-order (dmy, mdy ou ymd).</translation>
    </message>
    <message>
        <source>“{stored}” was stored here meanwhile. Keep it, or say why “{text}” stands instead.</source>
        <translation>«&#xa0;{stored}&#xa0;» a été enregistré ici entre-temps. Le garder, ou dire pourquoi «&#xa0;{text}&#xa0;» le remplace.</translation>
    </message>
    <message>
        <source>What stood here was taken away meanwhile. Say why “{text}” stands.</source>
        <translation>Ce qui était ici a été retiré entre-temps. Dire pourquoi «&#xa0;{text}&#xa0;» est exact.</translation>
    </message>
    <message>
        <source>There is another visit on {date}.</source>
        <translation>Il y a une autre visite le {date}.</translation>
    </message>
    <message>
        <source>“{text}” is impossible here: from {low} to {high}.</source>
        <translation>«&#xa0;{text}&#xa0;» est impossible ici&#xa0;: de {low} à {high}.</translation>
    </message>
    <message>
        <source>{text} °C is unusual; say why it stands.</source>
        <translation>{text} °C est inhabituel&#xa0;; dire pourquoi c’est exact.</translation>
    </message>
    <message>
        <source>{text} kg, and {last} kg at the visit before; say why it stands.</source>
        <translation>{text} kg, et {last} kg à la visite précédente&#xa0;; dire pourquoi c’est exact.</translation>
    </message>
    <message>
        <source>The columns make no table that is known; the closest is {table}, without {missing}. Found: {found}. Rename them, or use a mapping.</source>
        <translation>Les colonnes ne forment aucun tableau connu&#xa0;; le plus proche est {table}, sans {missing}. Trouvé&#xa0;: {found}. Les renommer, ou utiliser une correspondance.</translation>
    </message>
    <message>
        <source>Several columns mean {column}: {headers}; a mapping must say which.</source>
        <translation>Plusieurs colonnes signifient {column}&#xa0;: {headers}&#xa0;; une correspondance doit dire laquelle.</translation>
    </message>
    <message>
        <source>Two columns are called “{header}”.</source>
        <translation>Deux colonnes s’appellent «&#xa0;{header}&#xa0;».</translation>
    </message>
    <message>
        <source>The time stands in several columns ({columns}); a mapping must say which.</source>
        <translation>Le temps est dans plusieurs colonnes ({columns})&#xa0;; une correspondance doit dire laquelle.</translation>
    </message>
    <message>
        <source>The header “{header}” is not a time of the unit that the mapping says.</source>
        <translation>Le titre «&#xa0;{header}&#xa0;» n’est pas un temps dans l’unité que dit la correspondance.</translation>
    </message>
    <message>
        <source>The rule needs {missing}. Found: {found}. Rename the columns as --help says.</source>
        <translation>La règle demande {missing}. Trouvé&#xa0;: {found}. Renommer les colonnes comme l’indique --help.</translation>
    </message>
    <message>
        <source>The unit “{unit}” of column {header} is not accepted; accepted: {accepted}.</source>
        <translation>L’unité «&#xa0;{unit}&#xa0;» de la colonne {header} n’est pas acceptée&#xa0;; acceptées&#xa0;: {accepted}.</translation>
    </message>
    <message>
        <source>Rows {rows} have the same id and say different things.</source>
        <translation>Les lignes {rows} ont le même identifiant et disent des choses différentes.</translation>
    </message>
    <message>
        <source>The row has no id.</source>
        <translation>La ligne n’a pas d’identifiant.</translation>
    </message>
    <message>
        <source>No column of the file is one the rule reads. Found: {found}.</source>
        <translation>Le fichier n’a aucune colonne que la règle lit. Trouvé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>There is no column “{header}”. Found: {found}.</source>
        <translation>Il n’y a pas de colonne «&#xa0;{header}&#xa0;». Trouvé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>A treatment is 1 (treated) or 0 (control).</source>
        <translation>Un traitement est 1 (traité) ou 0 (témoin).</translation>
    </message>
    <message>
        <source>The mapping file {file} cannot be used.</source>
        <translation>Le fichier de correspondance {file} est inutilisable.</translation>
    </message>
    <message>
        <source>It is not TOML: {why}.</source>
        <translation>Ce n’est pas du TOML&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>It must begin with format = 1.</source>
        <translation>Il doit commencer par format = 1.</translation>
    </message>
    <message>
        <source>It has the unknown key {key}; known here: {known}.</source>
        <translation>Il a la clé inconnue {key}&#xa0;; connues ici&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The key {key} must be {expected}.</source>
        <translation>La clé {key} doit être {expected}.</translation>
    </message>
    <message>
        <source>The key {key} cannot be “{word}”; allowed: {allowed}.</source>
        <translation>La clé {key} ne peut être «&#xa0;{word}&#xa0;»&#xa0;; permis&#xa0;: {allowed}.</translation>
    </message>
    <message>
        <source>The key {key} is missing.</source>
        <translation>La clé {key} manque.</translation>
    </message>
    <message>
        <source>The key {key} names “{word}”, which is no analyte of the catalogue.</source>
        <translation>La clé {key} nomme «&#xa0;{word}&#xa0;», qui n’est pas une analyse du catalogue.</translation>
    </message>
    <message>
        <source>“{word}” is no kind of event of the catalogue.</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas un type d’événement du catalogue.</translation>
    </message>
    <message>
        <source>The mapping names the column “{header}”, which the file does not have.</source>
        <translation>La correspondance nomme la colonne «&#xa0;{header}&#xa0;», que le fichier n’a pas.</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>date de naissance</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexe</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>index infusion</source>
        <translation>perfusion de référence</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>Quoted</name>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ReadAs</name>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>barre</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>année-mois-jour</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>jour.mois.année</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mois/jour/année</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>recognise</source>
        <translation>reconnaître</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>pas de dates</translation>
    </message>
    <message>
        <source>no decimals</source>
        <translation>pas de décimales</translation>
    </message>
    <message>
        <source>{what} (recognised)</source>
        <translation>{what} (reconnu)</translation>
    </message>
    <message>
        <source>{name}: choose</source>
        <translation>{name}&#xa0;: choisir</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>nom de famille</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>date de naissance</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexe</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>centre</translation>
    </message>
    <message>
        <source>consent from</source>
        <translation>consentement du</translation>
    </message>
    <message>
        <source>consent withdrawn on</source>
        <translation>consentement retiré le</translation>
    </message>
    <message>
        <source>addressees</source>
        <translation>destinataires</translation>
    </message>
    <message>
        <source>days count from</source>
        <translation>jours comptés depuis</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>infusion</source>
        <translation>perfusion</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>index infusion</source>
        <translation>perfusion de référence</translation>
    </message>
    <message>
        <source>disease</source>
        <translation>maladie</translation>
    </message>
    <message>
        <source>histology</source>
        <translation>histologie</translation>
    </message>
    <message>
        <source>prior lines</source>
        <translation>lignes antérieures</translation>
    </message>
    <message>
        <source>prior transplant</source>
        <translation>greffe antérieure</translation>
    </message>
    <message>
        <source>bendamustine</source>
        <translation>bendamustine</translation>
    </message>
    <message>
        <source>last bendamustine</source>
        <translation>dernière bendamustine</translation>
    </message>
    <message>
        <source>indication</source>
        <translation>indication</translation>
    </message>
    <message>
        <source>apheresis</source>
        <translation>aphérèse</translation>
    </message>
    <message>
        <source>lymphodepletion from</source>
        <translation>lymphodéplétion dès</translation>
    </message>
    <message>
        <source>lymphodepletion</source>
        <translation>lymphodéplétion</translation>
    </message>
    <message>
        <source>dose of lymphodepletion</source>
        <translation>dose de lymphodéplétion</translation>
    </message>
    <message>
        <source>holding therapy</source>
        <translation>traitement de holding</translation>
    </message>
    <message>
        <source>bridging therapy</source>
        <translation>traitement de bridging</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>planned time point</source>
        <translation>moment prévu</translation>
    </message>
    <message>
        <source>weight (kg)</source>
        <translation>poids (kg)</translation>
    </message>
    <message>
        <source>temperature (°C)</source>
        <translation>température (°C)</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>signed by</source>
        <translation>signé par</translation>
    </message>
    <message>
        <source>signed on</source>
        <translation>signé le</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>how it reports</source>
        <translation>ce qu’il rend</translation>
    </message>
    <message>
        <source>analyte</source>
        <translation>analyse</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>as entered</source>
        <translation>tel que saisi</translation>
    </message>
    <message>
        <source>unit as entered</source>
        <translation>unité telle que saisie</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>material</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>why it stands</source>
        <translation>pourquoi c’est exact</translation>
    </message>
    <message>
        <source>onset</source>
        <translation>début</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthétique</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>grade</translation>
    </message>
    <message>
        <source>details</source>
        <translation>détails</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>panel</translation>
    </message>
    <message>
        <source>detection limit as a fraction</source>
        <translation>limite de détection en fraction</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profondeur</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>échec de l’échantillon</translation>
    </message>
    <message>
        <source>gene</source>
        <translation>gène</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
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
        <translation>transcrit</translation>
    </message>
    <message>
        <source>genomic position</source>
        <translation>position génomique</translation>
    </message>
    <message>
        <source>VAF as a fraction</source>
        <translation>VAF en fraction</translation>
    </message>
    <message>
        <source>variant reads</source>
        <translation>lectures du variant</translation>
    </message>
    <message>
        <source>reads in all</source>
        <translation>lectures totales</translation>
    </message>
    <message>
        <source>origin of the VAF</source>
        <translation>origine de la VAF</translation>
    </message>
    <message>
        <source>karyotype</source>
        <translation>caryotype</translation>
    </message>
    <message>
        <source>blasts in the marrow (%)</source>
        <translation>blastes médullaires (%)</translation>
    </message>
    <message>
        <source>blasts in the blood (%)</source>
        <translation>blastes sanguins (%)</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>résultats</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>classification</translation>
    </message>
    <message>
        <source>change</source>
        <translation>mutation</translation>
    </message>
    <message>
        <source>subclone of, gene</source>
        <translation>sous-clone de, gène</translation>
    </message>
    <message>
        <source>subclone of, change</source>
        <translation>sous-clone de, mutation</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>émise</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>lettre</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
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
        <translation>évaluations</translation>
    </message>
    <message>
        <source>state of the data</source>
        <translation>état des données</translation>
    </message>
    <message>
        <source>corrects letter</source>
        <translation>corrige la lettre</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>destinataire</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tableau</translation>
    </message>
    <message>
        <source>department</source>
        <translation>service</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>role</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>age from</source>
        <translation>âge dès</translation>
    </message>
    <message>
        <source>age to</source>
        <translation>âge avant</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>valeur minimale</translation>
    </message>
    <message>
        <source>“&lt;limit” means not detected</source>
        <translation>«&#xa0;&lt;limite&#xa0;» signifie non détecté</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>valable dès</translation>
    </message>
    <message>
        <source>valid to</source>
        <translation>valable jusqu’au</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>salutation</source>
        <translation>formule d’appel</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>le patient</translation>
    </message>
    <message>
        <source>main addressee</source>
        <translation>destinataire principal</translation>
    </message>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>non prévue</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>hospitalisation</translation>
    </message>
    <message>
        <source>CAR T cells</source>
        <translation>cellules CAR-T</translation>
    </message>
    <message>
        <source>other systemic therapy</source>
        <translation>autre traitement systémique</translation>
    </message>
    <message>
        <source>autologous</source>
        <translation>autologue</translation>
    </message>
    <message>
        <source>allogeneic</source>
        <translation>allogénique</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>blood</source>
        <translation>sang</translation>
    </message>
    <message>
        <source>marrow</source>
        <translation>moelle</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>détecté</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>non détecté</translation>
    </message>
    <message>
        <source>not covered by the panel</source>
        <translation>non couvert par le panel</translation>
    </message>
    <message>
        <source>no sample or failed</source>
        <translation>sans échantillon ou échec</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>follow-up letter</source>
        <translation>lettre de suivi</translation>
    </message>
    <message>
        <source>visit note</source>
        <translation>note de consultation</translation>
    </message>
    <message>
        <source>patient’s version</source>
        <translation>version pour le patient</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>le rapport</translation>
    </message>
    <message>
        <source>the reads</source>
        <translation>les lectures</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
</context>
<context>
    <name>RecoveryControls</name>
    <message>
        <source>Two-scale</source>
        <translation>2 échelles</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Log days</source>
        <translation>Jours, log</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Jour 0</translation>
    </message>
    <message>
        <source>Band of the own cohort</source>
        <translation>Bande de la cohorte du centre</translation>
    </message>
    <message>
        <source>Own cohort</source>
        <translation>Cohorte</translation>
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
        <translation>domaine inconnu</translation>
    </message>
    <message>
        <source>none: under {n} with {domain}</source>
        <translation>aucune&#xa0;: moins de {n} avec {domain}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Lanes: {shown} of {all}</source>
        <translation>Pistes&#xa0;: {shown}/{all}</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>last entry {date}</source>
        <translation>dernière saisie {date}</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Évaluations</translation>
    </message>
</context>
<context>
    <name>ReminderTextCard</name>
    <message>
        <source>Source followed</source>
        <translation>Source suivie</translation>
    </message>
    <message>
        <source>What other sources say</source>
        <translation>Ce que disent d’autres sources</translation>
    </message>
    <message>
        <source>Accept this text</source>
        <translation>Accepter ce texte</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Accept this text: {title}</source>
        <translation>Accepter ce texte&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Switch off: {title}</source>
        <translation>Désactiver&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Source followed: {title}</source>
        <translation>Source suivie&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Source: {sources}</source>
        <translation>Source&#xa0;: {sources}</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Accepted by {by} on {date}.</source>
        <translation>Accepté par {by} le {date}.</translation>
    </message>
    <message>
        <source>Off: the text has changed</source>
        <translation>Désactivé&#xa0;: le texte a changé</translation>
    </message>
    <message>
        <source>Another text was accepted by {by} on {date}.</source>
        <translation>Un autre texte a été accepté par {by} le {date}.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Nobody has accepted this text.</source>
        <translation>Personne n’a accepté ce texte.</translation>
    </message>
    <message>
        <source>Text {version} by {author}.</source>
        <translation>Texte {version} de {author}.</translation>
    </message>
</context>
<context>
    <name>ReportBug</name>
    <message>
        <source>Something went wrong in AfterCART</source>
        <translation>Une erreur s’est produite dans AfterCART</translation>
    </message>
    <message>
        <source>This is our mistake, not yours. What was saved is safe. You can go on working; if it happens again, close AfterCART and open it again. The report holds no patient data.</source>
        <translation>L’erreur est de notre fait, pas du vôtre. Ce qui était enregistré est en sécurité. Vous pouvez continuer&#xa0;; si cela se répète, fermer AfterCART et le rouvrir. Le rapport ne contient pas de données de patients.</translation>
    </message>
    <message>
        <source>Report without patient data</source>
        <translation>Rapport sans données de patients</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>One more reading differs</source>
        <translation>Une autre lecture diffère</translation>
    </message>
    <message>
        <source>{n} more readings differ</source>
        <translation>{n} autres lectures diffèrent</translation>
    </message>
    <message>
        <source>Enter {what}…</source>
        <translation>Saisir&#xa0;: {what}…</translation>
    </message>
    <message>
        <source>{title}: {outcome}</source>
        <translation>{title}&#xa0;: {outcome}</translation>
    </message>
</context>
<context>
    <name>SampleFields</name>
    <message>
        <source>Date of the sample</source>
        <translation>Date de l’échantillon</translation>
    </message>
    <message>
        <source>The sample &amp;failed: no result</source>
        <translation>Échec de l’échantillon&#xa0;: pas de ré&amp;sultat</translation>
    </message>
    <message>
        <source>Enter the gene list of another panel…</source>
        <translation>Saisir la liste de gènes d’un autre panel…</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>&amp;Material</source>
        <translation>&amp;Matériel</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>Pan&amp;el</translation>
    </message>
    <message>
        <source>Detection &amp;limit in %</source>
        <translation>&amp;Limite de détection en&#xa0;%</translation>
    </message>
    <message>
        <source>Dep&amp;th in reads</source>
        <translation>Profo&amp;ndeur en lectures</translation>
    </message>
    <message>
        <source>La&amp;boratory</source>
        <translation>La&amp;boratoire</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>choose a panel</source>
        <translation>choisir un panel</translation>
    </message>
    <message>
        <source>Last time {limit}: use it</source>
        <translation>La dernière fois {limit}&#xa0;: reprendre</translation>
    </message>
    <message>
        <source>{n} genes</source>
        <translation>{n} gènes</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Known variants: and now?</source>
        <translation>Variants connus&#xa0;: et maintenant&#xa0;?</translation>
    </message>
    <message>
        <source>Numbers without a sign</source>
        <translation>Nombres sans signe</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>fraction</translation>
    </message>
    <message>
        <source>Nothing (else) detected (F9)</source>
        <translation>Rien (d’autre) détecté (F9)</translation>
    </message>
    <message>
        <source>Why it stands (kept with the change)</source>
        <translation>Pourquoi c’est exact (gardé avec le changement)</translation>
    </message>
    <message>
        <source>New variants, one a line; or paste a table</source>
        <translation>Nouveaux variants, un par ligne&#xa0;; ou coller un tableau</translation>
    </message>
    <message>
        <source>Variants, one a line; or paste a table</source>
        <translation>Variants, un par ligne&#xa0;; ou coller un tableau</translation>
    </message>
    <message>
        <source>Nothing else detected (F9)</source>
        <translation>Rien d’autre détecté (F9)</translation>
    </message>
    <message>
        <source>Column heads</source>
        <translation>Titres des colonnes</translation>
    </message>
    <message>
        <source>What was found? Type a variant, press F9 for nothing detected, or say that it failed.</source>
        <translation>Qu’a-t-on trouvé&#xa0;? Saisir un variant, presser F9 si rien n’est détecté, ou dire que l’échantillon a échoué.</translation>
    </message>
    <message>
        <source>Nothing is called not detected: it is not known what the panel covers.</source>
        <translation>Rien n’est dit non détecté&#xa0;: on ignore ce que le panel couvre.</translation>
    </message>
    <message>
        <source>Not detected in the {n} genes of {panel}; other genes are not covered.</source>
        <translation>Non détecté dans les {n} gènes de {panel}&#xa0;; les autres gènes ne sont pas couverts.</translation>
    </message>
    <message>
        <source>Not detected in any gene ({panel}).</source>
        <translation>Non détecté dans aucun gène ({panel}).</translation>
    </message>
    <message>
        <source>To be put right first: {n}</source>
        <translation>À corriger d’abord&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Saved once you say why it stands: {n}</source>
        <translation>Enregistré dès que vous dites pourquoi c’est exact&#xa0;: {n}</translation>
    </message>
    <message>
        <source>no earlier result</source>
        <translation>pas de résultat antérieur</translation>
    </message>
    <message>
        <source>last {value} ({sample})</source>
        <translation>dernier {value} ({sample})</translation>
    </message>
    <message>
        <source>Gene, HGVS c. or p., then 4.4 %, 44/1000 or &lt; 1 %; 1200x is the depth. nd: not detected, nc: not covered, nr: no result. Return: next line.</source>
        <translation>Gène, HGVS c. ou p., puis 4,4&#xa0;%, 44/1000 ou &lt; 1&#xa0;%&#xa0;; 1200x est la profondeur. nd&#xa0;: non détecté, nc&#xa0;: non couvert, nr&#xa0;: pas de résultat. Entrée&#xa0;: ligne suivante.</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>Enregistrer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Forget what was typed here</source>
        <translation>Oublier ce qui a été saisi ici</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <source>1 sample</source>
        <translation>1 échantillon</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation>{n} échantillons</translation>
    </message>
    <message>
        <source>Edit the sample {day}</source>
        <translation>Modifier l’échantillon {day}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>panel unknown</source>
        <translation>panel inconnu</translation>
    </message>
    <message>
        <source>hidden by the filter</source>
        <translation>masqué par le filtre</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Verrouiller (Ctrl+L)</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
</context>
<context>
    <name>ScheduleForm</name>
    <message>
        <source>Schedule</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>Modifier une copie</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Ajouter un jour</translation>
    </message>
    <message>
        <source>Take the day away</source>
        <translation>Retirer le jour</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les changements</translation>
    </message>
    <message>
        <source>Follow this schedule</source>
        <translation>Suivre ce calendrier</translation>
    </message>
    <message>
        <source>{source} ({mark}).</source>
        <translation>{source} ({mark}).</translation>
    </message>
    <message>
        <source>Own copy of {name}</source>
        <translation>Copie propre de {name}</translation>
    </message>
    <message>
        <source>In force.</source>
        <translation>En vigueur.</translation>
    </message>
    <message>
        <source>Being edited: not in force yet.</source>
        <translation>En cours de modification&#xa0;: pas encore en vigueur.</translation>
    </message>
    <message>
        <source>Not in force.</source>
        <translation>Pas en vigueur.</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Le modifier</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>Et {n} de plus.</translation>
    </message>
    <message>
        <source>Planned days</source>
        <translation>Jours prévus</translation>
    </message>
    <message>
        <source>Which days patients are due on, and how many days around each still count. The worklist and the letters follow it; visits that were entered stay as they are.</source>
        <translation>Quels jours les patients sont à voir, et combien de jours autour comptent encore. La liste de travail et les lettres le suivent&#xa0;; les visites saisies restent telles quelles.</translation>
    </message>
    <message>
        <source>Follow-up schedule</source>
        <translation>Calendrier de suivi</translation>
    </message>
</context>
<context>
    <name>ScheduleModel</name>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Jours avant</translation>
    </message>
    <message>
        <source>Days after</source>
        <translation>Jours après</translation>
    </message>
    <message>
        <source>Again every</source>
        <translation>Puis tous les</translation>
    </message>
    <message>
        <source>Until day</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Rééval.</translation>
    </message>
    <message>
        <source>Analytes</source>
        <translation>Analyses</translation>
    </message>
</context>
<context>
    <name>ScriptForm</name>
    <message>
        <source>It reads data.csv and expected.csv, which the reproducible bundle holds beside it.</source>
        <translation>Il lit data.csv et expected.csv, que le dossier reproductible contient à côté de lui.</translation>
    </message>
    <message>
        <source>R script</source>
        <translation>Script R</translation>
    </message>
    <message>
        <source>Reproducible bundle…</source>
        <translation>Dossier reproductible…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>SendLetter</name>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Printing the letter…</source>
        <translation>Impression de la lettre…</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Enregistrer la lettre</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the letter…</source>
        <translation>Enregistrement de la lettre…</translation>
    </message>
    <message>
        <source>The printer does not answer. Save the letter as PDF and print it elsewhere.</source>
        <translation>L’imprimante ne répond pas. Enregistrer la lettre en PDF et l’imprimer ailleurs.</translation>
    </message>
    <message>
        <source>{file} is written. The PDF is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} est écrit. Le PDF n’est pas chiffré&#xa0;: le garder là où des données de patients peuvent se trouver.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
</context>
<context>
    <name>SetAlarmLimits</name>
    <message>
        <source>Saving the setting…</source>
        <translation>Enregistrement du réglage…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} below: {before} → {after}</source>
        <translation>Limite d’alerte basse, {analyte}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Alarm limit of {analyte} above: {before} → {after}</source>
        <translation>Limite d’alerte haute, {analyte}&#xa0;: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>SetParentage</name>
    <message>
        <source>Parentage of clones</source>
        <translation>Filiation des clones</translation>
    </message>
    <message>
        <source>Saving the parentage…</source>
        <translation>Enregistrement de la filiation…</translation>
    </message>
</context>
<context>
    <name>SettingNames</name>
    <message>
        <source>CD4 T cells recovered above</source>
        <translation>Lymphocytes T CD4 reconstitués au-dessus de</translation>
    </message>
    <message>
        <source>B cells recovered above</source>
        <translation>Lymphocytes B reconstitués au-dessus de</translation>
    </message>
    <message>
        <source>IgG recovered above</source>
        <translation>IgG reconstituées au-dessus de</translation>
    </message>
    <message>
        <source>What counts as a recovery</source>
        <translation>Ce qui compte comme reconstitution</translation>
    </message>
    <message>
        <source>Confirmation of a recovery</source>
        <translation>Confirmation d’une reconstitution</translation>
    </message>
    <message>
        <source>Confirming sample at least so much later</source>
        <translation>Délai minimal du prélèvement de confirmation</translation>
    </message>
    <message>
        <source>IgG after given immunoglobulin</source>
        <translation>IgG après des immunoglobulines administrées</translation>
    </message>
    <message>
        <source>An IgG is not the patient’s own for so long after a dose</source>
        <translation>Après une dose, les IgG ne sont pas celles du patient pendant</translation>
    </message>
    <message>
        <source>A sample speaks for so long, in the first year</source>
        <translation>Un prélèvement vaut, la première année, pendant</translation>
    </message>
    <message>
        <source>A sample speaks for so long, after the first year</source>
        <translation>Un prélèvement vaut, après la première année, pendant</translation>
    </message>
    <message>
        <source>Infections count from day 0 for so long</source>
        <translation>Les infections comptent dès le jour 0 pendant</translation>
    </message>
    <message>
        <source>Reminder of immunoglobulin</source>
        <translation>Rappel sur les immunoglobulines</translation>
    </message>
    <message>
        <source>Reminder of Pneumocystis prophylaxis</source>
        <translation>Rappel sur la prophylaxie de la pneumocystose</translation>
    </message>
    <message>
        <source>Reminder of HSV/VZV prophylaxis</source>
        <translation>Rappel sur la prophylaxie HSV/VZV</translation>
    </message>
    <message>
        <source>Reminder of influenza and COVID vaccines</source>
        <translation>Rappel sur les vaccins grippe et COVID</translation>
    </message>
    <message>
        <source>Reminder of inactivated vaccines</source>
        <translation>Rappel sur les vaccins inactivés</translation>
    </message>
    <message>
        <source>Reminder of live vaccines</source>
        <translation>Rappel sur les vaccins vivants</translation>
    </message>
    <message>
        <source>Reminder of the marrow work-up</source>
        <translation>Rappel sur l’examen de la moelle</translation>
    </message>
    <message>
        <source>Reminder of the blood count</source>
        <translation>Rappel sur la numération sanguine</translation>
    </message>
    <message>
        <source>Reminder of IgG monitoring</source>
        <translation>Rappel sur la surveillance des IgG</translation>
    </message>
    <message>
        <source>Reminder of CD4 monitoring</source>
        <translation>Rappel sur la surveillance des CD4</translation>
    </message>
    <message>
        <source>Immunoglobulin: source followed</source>
        <translation>Immunoglobulines&#xa0;: source suivie</translation>
    </message>
    <message>
        <source>Pneumocystis prophylaxis: source followed</source>
        <translation>Prophylaxie de la pneumocystose&#xa0;: source suivie</translation>
    </message>
    <message>
        <source>HSV/VZV prophylaxis: source followed</source>
        <translation>Prophylaxie HSV/VZV&#xa0;: source suivie</translation>
    </message>
    <message>
        <source>Inactivated vaccines: source followed</source>
        <translation>Vaccins inactivés&#xa0;: source suivie</translation>
    </message>
    <message>
        <source>Live vaccines: source followed</source>
        <translation>Vaccins vivants&#xa0;: source suivie</translation>
    </message>
    <message>
        <source>IgG monitoring: source followed</source>
        <translation>Surveillance des IgG&#xa0;: source suivie</translation>
    </message>
    <message>
        <source>CD4 monitoring: source followed</source>
        <translation>Surveillance des CD4&#xa0;: source suivie</translation>
    </message>
    <message>
        <source>Values count so long before lymphodepletion</source>
        <translation>Avant la lymphodéplétion, les valeurs comptent pendant</translation>
    </message>
    <message>
        <source>On which side of its start these days lie</source>
        <translation>Côté de son début où se placent ces jours</translation>
    </message>
    <message>
        <source>Neutrophils of exactly 1200/µL</source>
        <translation>PNN à exactement 1200/µL</translation>
    </message>
    <message>
        <source>Haemoglobin of exactly 9.0 g/dL</source>
        <translation>Hémoglobine à exactement 9,0 g/dL</translation>
    </message>
    <message>
        <source>CRP of exactly 3.0 mg/dL</source>
        <translation>CRP à exactement 3,0 mg/dL</translation>
    </message>
    <message>
        <source>Progression-free survival: a next therapy without progression</source>
        <translation>Survie sans progression&#xa0;: traitement suivant sans progression</translation>
    </message>
    <message>
        <source>Progression-free survival: last evaluation</source>
        <translation>Survie sans progression&#xa0;: dernière évaluation</translation>
    </message>
    <message>
        <source>Non-relapse mortality: a next therapy without progression</source>
        <translation>Mortalité hors rechute&#xa0;: traitement suivant sans progression</translation>
    </message>
    <message>
        <source>Death of an infection after the onset of a t-MN</source>
        <translation>Décès par infection après le début d’une t-MN</translation>
    </message>
    <message>
        <source>What shows that a patient is alive</source>
        <translation>Ce qui montre la survie du patient</translation>
    </message>
    <message>
        <source>Response at one month: so far from day 30</source>
        <translation>Réponse à un mois&#xa0;: écart maximal au jour 30</translation>
    </message>
    <message>
        <source>Days of neutropenia counted</source>
        <translation>Jours de neutropénie comptés</translation>
    </message>
    <message>
        <source>Two runs are one with at most so long between them</source>
        <translation>Réunir deux périodes séparées d’au plus</translation>
    </message>
    <message>
        <source>Counts rounded to the nearest 10/µL</source>
        <translation>Numérations arrondies à 10/µL près</translation>
    </message>
    <message>
        <source>Early grade without recovery</source>
        <translation>Grade précoce sans récupération</translation>
    </message>
    <message>
        <source>Late grade from the two lowest values</source>
        <translation>Grade tardif d’après les deux plus basses valeurs</translation>
    </message>
    <message>
        <source>End of the late window</source>
        <translation>Fin de la fenêtre tardive</translation>
    </message>
    <message>
        <source>Last day of the late window</source>
        <translation>Dernier jour de la fenêtre tardive</translation>
    </message>
    <message>
        <source>A relapse is early up to this day</source>
        <translation>Une rechute est précoce jusqu’au jour</translation>
    </message>
    <message>
        <source>Consider the marrow: the prompt of the t-MN watch</source>
        <translation>Penser à la moelle&#xa0;: alerte de la surveillance t-MN</translation>
    </message>
    <message>
        <source>MCV above 100 fL prompts after a rise of</source>
        <translation>VGM au-dessus de 100 fL&#xa0;: alerte après une hausse de</translation>
    </message>
    <message>
        <source>Who counts as free of relapse</source>
        <translation>Qui compte comme hors rechute</translation>
    </message>
    <message>
        <source>ICANS is a risk factor of t-MN from grade</source>
        <translation>L’ICANS est un facteur de risque de t-MN dès le grade</translation>
    </message>
    <message>
        <source>The risk score of clonal haematopoiesis is a risk factor from</source>
        <translation>Le score de risque d’hématopoïèse clonale est un facteur de risque dès</translation>
    </message>
    <message>
        <source>Which late cytopenia prompts</source>
        <translation>Cytopénie tardive qui déclenche l’alerte</translation>
    </message>
    <message>
        <source>Platelets at a limit itself</source>
        <translation>Plaquettes exactement à une limite</translation>
    </message>
    <message>
        <source>Days of thrombocytopenia counted</source>
        <translation>Jours de thrombopénie comptés</translation>
    </message>
    <message>
        <source>Two runs of low platelets are one with at most so long between</source>
        <translation>Réunir deux périodes de thrombopénie séparées d’au plus</translation>
    </message>
    <message>
        <source>Last day of the early window of platelets</source>
        <translation>Dernier jour de la fenêtre précoce des plaquettes</translation>
    </message>
    <message>
        <source>Days without platelets</source>
        <translation>Jours sans valeur de plaquettes</translation>
    </message>
    <message>
        <source>Platelets within 7 days of a transfusion</source>
        <translation>Plaquettes dans les 7 jours après une transfusion</translation>
    </message>
    <message>
        <source>Aplastic: neutrophils below</source>
        <translation>Aplasique&#xa0;: PNN au-dessous de</translation>
    </message>
    <message>
        <source>Aplastic: for at least</source>
        <translation>Aplasique&#xa0;: pendant au moins</translation>
    </message>
    <message>
        <source>Recovered: neutrophils above</source>
        <translation>Récupération&#xa0;: PNN au-dessus de</translation>
    </message>
    <message>
        <source>Intermittent: a second dip below</source>
        <translation>Intermittente&#xa0;: seconde baisse au-dessous de</translation>
    </message>
    <message>
        <source>Intermittent: after day</source>
        <translation>Intermittente&#xa0;: après le jour</translation>
    </message>
    <message>
        <source>Two runs of neutropenia are one with at most so long between</source>
        <translation>Réunir deux périodes de neutropénie séparées d’au plus</translation>
    </message>
    <message>
        <source>A value is of the progression within so many days</source>
        <translation>Valeur attribuée à la progression, distante d’au plus</translation>
    </message>
    <message>
        <source>Which values are of the progression</source>
        <translation>Valeurs attribuées à la progression</translation>
    </message>
    <message>
        <source>The same infection again within so long is one (0: never)</source>
        <translation>La même infection répétée n’en fait qu’une pendant (0&#xa0;: jamais)</translation>
    </message>
    <message>
        <source>X-linked genes in men</source>
        <translation>Gènes liés à l’X chez l’homme</translation>
    </message>
    <message>
        <source>How long a cytopenia lasts to make it CCUS</source>
        <translation>Durée d’une cytopénie pour parler de CCUS</translation>
    </message>
    <message>
        <source>A blood count belongs to a sample taken within</source>
        <translation>Numération attribuée à un prélèvement distant d’au plus</translation>
    </message>
    <message>
        <source>A clone rises or falls</source>
        <translation>Un clone est en hausse ou en baisse</translation>
    </message>
    <message>
        <source>Retained, lost and new: the sample after the infusion</source>
        <translation>Conservé, perdu, nouveau&#xa0;: prélèvement après la perfusion</translation>
    </message>
    <message>
        <source>Sample that is scored</source>
        <translation>Prélèvement coté</translation>
    </message>
    <message>
        <source>MCV with the higher points</source>
        <translation>VGM qui vaut le plus de points</translation>
    </message>
    <message>
        <source>JAK2 in the risk score</source>
        <translation>JAK2 dans le score de risque</translation>
    </message>
    <message>
        <source>U2AF1 in the risk score</source>
        <translation>U2AF1 dans le score de risque</translation>
    </message>
    <message>
        <source>Genes the panel does not cover</source>
        <translation>Gènes que le panel ne couvre pas</translation>
    </message>
    <message>
        <source>RDW and MCV belong to a sample taken within</source>
        <translation>IDR et VGM attribués à un prélèvement distant d’au plus</translation>
    </message>
    <message>
        <source>A visit is due for signature after so long</source>
        <translation>Une visite est à signer au bout de</translation>
    </message>
    <message>
        <source>A last value beyond an alarm limit is listed for so long</source>
        <translation>Une dernière valeur hors limite d’alerte est listée pendant</translation>
    </message>
    <message>
        <source>Slips of the unit or the decimal sign (×10, ×100, ×1000)</source>
        <translation>Erreurs d’unité ou de signe décimal (×10, ×100, ×1000)</translation>
    </message>
    <message>
        <source>Unusual change since the last values</source>
        <translation>Changement inhabituel depuis les dernières valeurs</translation>
    </message>
    <message>
        <source>First value far from what is usual</source>
        <translation>Première valeur loin de l’habituel</translation>
    </message>
    <message>
        <source>Neutrophils at most the leukocytes</source>
        <translation>Neutrophiles au plus égaux aux leucocytes</translation>
    </message>
    <message>
        <source>Lymphocytes at most the leukocytes</source>
        <translation>Lymphocytes au plus égaux aux leucocytes</translation>
    </message>
    <message>
        <source>Differential counts together at most the leukocytes</source>
        <translation>Somme de la formule au plus égale aux leucocytes</translation>
    </message>
    <message>
        <source>Leukocytes that neither neutrophils nor lymphocytes explain</source>
        <translation>Leucocytes que ni neutrophiles ni lymphocytes n’expliquent</translation>
    </message>
    <message>
        <source>Differential shares together at most 100 %</source>
        <translation>Parts de la formule ensemble au plus 100&#xa0;%</translation>
    </message>
    <message>
        <source>Differential shares together near 100 %</source>
        <translation>Parts de la formule ensemble proches de 100&#xa0;%</translation>
    </message>
    <message>
        <source>Neutrophils: count and share belong together</source>
        <translation>Neutrophiles&#xa0;: nombre et part concordent</translation>
    </message>
    <message>
        <source>Lymphocytes: count and share belong together</source>
        <translation>Lymphocytes&#xa0;: nombre et part concordent</translation>
    </message>
    <message>
        <source>CD4 at most CD3</source>
        <translation>CD4 au plus égaux aux CD3</translation>
    </message>
    <message>
        <source>CD4 + CD8 at most CD3</source>
        <translation>CD4 + CD8 au plus égaux aux CD3</translation>
    </message>
    <message>
        <source>CD4 + CD8 at most CD3, as shares</source>
        <translation>CD4 + CD8 au plus égaux aux CD3, en parts</translation>
    </message>
    <message>
        <source>CD3 + CD19 + NK near the lymphocytes</source>
        <translation>CD3 + CD19 + NK proches des lymphocytes</translation>
    </message>
    <message>
        <source>CD3 + CD19 + NK far from the lymphocytes</source>
        <translation>CD3 + CD19 + NK loin des lymphocytes</translation>
    </message>
    <message>
        <source>CD3 + CD19 + NK near 100 %, as shares</source>
        <translation>CD3 + CD19 + NK proches de 100&#xa0;%, en parts</translation>
    </message>
    <message>
        <source>CD4/CD8 is CD4 divided by CD8</source>
        <translation>CD4/CD8 égale CD4 divisé par CD8</translation>
    </message>
    <message>
        <source>IgG subclasses together near the IgG</source>
        <translation>Sous-classes d’IgG ensemble proches des IgG</translation>
    </message>
    <message>
        <source>IgG subclasses together far from the IgG</source>
        <translation>Sous-classes d’IgG ensemble loin des IgG</translation>
    </message>
    <message>
        <source>MCV from haematocrit and erythrocytes</source>
        <translation>VGM d’après hématocrite et érythrocytes</translation>
    </message>
    <message>
        <source>Reticulocytes: count and share belong together</source>
        <translation>Réticulocytes&#xa0;: nombre et part concordent</translation>
    </message>
    <message>
        <source>Values of a t-MN lie at most so far from its diagnosis</source>
        <translation>Valeurs d’une t-MN&#xa0;: écart maximal au diagnostic</translation>
    </message>
    <message>
        <source>Neutrophils are a cytopenia below</source>
        <translation>PNN&#xa0;: cytopénie au-dessous de</translation>
    </message>
    <message>
        <source>Blasts between two classes of the IPSS (10–11 %, 20–21 %)</source>
        <translation>Blastes entre deux classes de l’IPSS (10–11&#xa0;%, 20–21&#xa0;%)</translation>
    </message>
    <message>
        <source>del(5q) beside −7 or del(7q), and nothing else</source>
        <translation>del(5q) avec −7 ou del(7q), sans rien d’autre</translation>
    </message>
    <message>
        <source>Haemoglobin outside 4–20 g/dL</source>
        <translation>Hémoglobine hors de 4–20 g/dL</translation>
    </message>
    <message>
        <source>KMT2A-PTD where nobody speaks of it</source>
        <translation>KMT2A-PTD dont personne ne parle</translation>
    </message>
    <message>
        <source>TP53 counts as mutated from a VAF of</source>
        <translation>TP53 compte comme muté dès une VAF de</translation>
    </message>
    <message>
        <source>Three or more trisomies without structural change</source>
        <translation>Trois trisomies ou plus sans anomalie de structure</translation>
    </message>
    <message>
        <source>Three or more abnormalities with a recurrent one</source>
        <translation>Trois anomalies ou plus, dont une récurrente</translation>
    </message>
    <message>
        <source>Abnormalities counted for complex</source>
        <translation>Anomalies comptées pour un caryotype complexe</translation>
    </message>
    <message>
        <source>Loss of 5q or 17p by a rearrangement</source>
        <translation>Perte de 5q ou de 17p par remaniement</translation>
    </message>
    <message>
        <source>Adverse genes beside a favorable subtype</source>
        <translation>Gènes défavorables avec un sous-type favorable</translation>
    </message>
    <message>
        <source>Adverse genes beside NPM1 with FLT3-ITD</source>
        <translation>Gènes défavorables avec NPM1 et FLT3-ITD</translation>
    </message>
    <message>
        <source>Adverse genes beside t(9;11)</source>
        <translation>Gènes défavorables avec t(9;11)</translation>
    </message>
    <message>
        <source>Blasts that make an acute leukaemia</source>
        <translation>Blastes qui font une leucémie aiguë</translation>
    </message>
    <message>
        <source>before and after it, up to the next therapy</source>
        <translation>avant et après, jusqu’au traitement suivant</translation>
    </message>
    <message>
        <source>up to its day</source>
        <translation>jusqu’à son jour</translation>
    </message>
    <message>
        <source>before and after it</source>
        <translation>avant et après</translation>
    </message>
    <message>
        <source>≤ 4 g/L and infections (Hayden)</source>
        <translation>≤ 4 g/L et infections (Hayden)</translation>
    </message>
    <message>
        <source>≤ 4 g/L alone (ASH)</source>
        <translation>≤ 4 g/L seul (ASH)</translation>
    </message>
    <message>
        <source>≤ 4 g/L, to 6 with infections (Hill)</source>
        <translation>≤ 4 g/L, jusqu’à 6 avec infections (Hill)</translation>
    </message>
    <message>
        <source>&lt; 4 g/L and sinopulmonary infections (Stanford)</source>
        <translation>&lt; 4 g/L et infections sinopulmonaires (Stanford)</translation>
    </message>
    <message>
        <source>6 months and CD4 twice (AfterCART)</source>
        <translation>6 mois et CD4 confirmés (AfterCART)</translation>
    </message>
    <message>
        <source>6 months and CD4</source>
        <translation>6 mois et CD4</translation>
    </message>
    <message>
        <source>12 months and CD4</source>
        <translation>12 mois et CD4</translation>
    </message>
    <message>
        <source>1 year and CD4 (Hayden)</source>
        <translation>1 an et CD4 (Hayden)</translation>
    </message>
    <message>
        <source>12 to 18 months (ASH)</source>
        <translation>12 à 18 mois (ASH)</translation>
    </message>
    <message>
        <source>18 months or CD4 (Stanford)</source>
        <translation>18 mois ou CD4 (Stanford)</translation>
    </message>
    <message>
        <source>day 30, for 6 to 12 months</source>
        <translation>jour 30, pendant 6 à 12 mois</translation>
    </message>
    <message>
        <source>1 year and CD4</source>
        <translation>1 an et CD4</translation>
    </message>
    <message>
        <source>1 year or CD4</source>
        <translation>1 an ou CD4</translation>
    </message>
    <message>
        <source>from 6 months (Hill &amp; Seo)</source>
        <translation>dès 6 mois (Hill &amp; Seo)</translation>
    </message>
    <message>
        <source>from 3 months, reconstituted (EBMT/ASTCT)</source>
        <translation>dès 3 mois, si reconstitution (EBMT/ASTCT)</translation>
    </message>
    <message>
        <source>2 years after any transplant (Hill &amp; Seo)</source>
        <translation>2 ans après toute greffe (Hill &amp; Seo)</translation>
    </message>
    <message>
        <source>by kind of transplant (2025)</source>
        <translation>selon le type de greffe (2025)</translation>
    </message>
    <message>
        <source>monthly until recovered</source>
        <translation>tous les mois jusqu’à récupération</translation>
    </message>
    <message>
        <source>IgG every 3 to 6 months (Stanford)</source>
        <translation>IgG tous les 3 à 6 mois (Stanford)</translation>
    </message>
    <message>
        <source>each month until recovered</source>
        <translation>chaque mois jusqu’à récupération</translation>
    </message>
    <message>
        <source>CD4 every 3 to 6 months from 1 year (Stanford)</source>
        <translation>CD4 tous les 3 à 6 mois dès 1 an (Stanford)</translation>
    </message>
    <message>
        <source>are not complex</source>
        <translation>ne sont pas complexes</translation>
    </message>
    <message>
        <source>are complex</source>
        <translation>sont complexes</translation>
    </message>
    <message>
        <source>over all clones</source>
        <translation>dans tous les clones ensemble</translation>
    </message>
    <message>
        <source>within one clone</source>
        <translation>dans un seul clone</translation>
    </message>
    <message>
        <source>counts, however it came about</source>
        <translation>compte, quelle qu’en soit l’origine</translation>
    </message>
    <message>
        <source>counts only as a deletion or a break</source>
        <translation>ne compte que comme délétion ou cassure</translation>
    </message>
    <message>
        <source>not adverse</source>
        <translation>non défavorable</translation>
    </message>
    <message>
        <source>adverse all the same</source>
        <translation>défavorable malgré tout</translation>
    </message>
    <message>
        <source>adverse</source>
        <translation>défavorable</translation>
    </message>
    <message>
        <source>intermediate: NPM1 is asked first</source>
        <translation>intermédiaire&#xa0;: NPM1 est examiné d’abord</translation>
    </message>
    <message>
        <source>intermediate: t(9;11) outranks them</source>
        <translation>intermédiaire&#xa0;: t(9;11) l’emporte</translation>
    </message>
    <message>
        <source>adverse: the genes outrank it</source>
        <translation>défavorable&#xa0;: les gènes l’emportent</translation>
    </message>
    <message>
        <source>from 20 % (WHO)</source>
        <translation>dès 20&#xa0;% (OMS)</translation>
    </message>
    <message>
        <source>from 10 % (MDS/AML of the ICC)</source>
        <translation>dès 10&#xa0;% (SMD/LAM de l’ICC)</translation>
    </message>
    <message>
        <source>count with the higher class</source>
        <translation>comptent dans la classe supérieure</translation>
    </message>
    <message>
        <source>count with the lower class</source>
        <translation>comptent dans la classe inférieure</translation>
    </message>
    <message>
        <source>poor karyotype</source>
        <translation>caryotype défavorable</translation>
    </message>
    <message>
        <source>good karyotype</source>
        <translation>caryotype favorable</translation>
    </message>
    <message>
        <source>as measured (published cohort)</source>
        <translation>telle que mesurée (cohorte publiée)</translation>
    </message>
    <message>
        <source>moved to 4 or 20 g/dL (R package)</source>
        <translation>ramenée à 4 ou 20 g/dL (paquet R)</translation>
    </message>
    <message>
        <source>not known until the work-up says so</source>
        <translation>inconnue tant que le bilan ne la dit pas</translation>
    </message>
    <message>
        <source>absent if the panel covers KMT2A</source>
        <translation>absente si le panel couvre KMT2A</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affichée</translation>
    </message>
    <message>
        <source>not shown; the risk factors stay</source>
        <translation>masquée&#xa0;; les facteurs de risque restent</translation>
    </message>
    <message>
        <source>never relapsed, or in remission again</source>
        <translation>jamais en rechute, ou de nouveau en rémission</translation>
    </message>
    <message>
        <source>never relapsed</source>
        <translation>jamais en rechute</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermédiaire</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevé</translation>
    </message>
    <message>
        <source>new or worsening</source>
        <translation>nouvelle ou aggravée</translation>
    </message>
    <message>
        <source>any after day 90</source>
        <translation>toute cytopénie après le jour 90</translation>
    </message>
    <message>
        <source>the next therapy ends the observation</source>
        <translation>le traitement suivant met fin à l’observation</translation>
    </message>
    <message>
        <source>the next therapy changes nothing</source>
        <translation>le traitement suivant ne change rien</translation>
    </message>
    <message>
        <source>the next therapy counts as an event</source>
        <translation>le traitement suivant compte comme événement</translation>
    </message>
    <message>
        <source>a death of the t-MN</source>
        <translation>un décès de la t-MN</translation>
    </message>
    <message>
        <source>a death of the infection</source>
        <translation>un décès infectieux</translation>
    </message>
    <message>
        <source>the last contact without relapse</source>
        <translation>le dernier contact sans rechute</translation>
    </message>
    <message>
        <source>the last response assessment</source>
        <translation>la dernière évaluation de la réponse</translation>
    </message>
    <message>
        <source>any later result, visit or event</source>
        <translation>tout résultat, visite ou événement ultérieur</translation>
    </message>
    <message>
        <source>a recorded contact only</source>
        <translation>un contact noté seulement</translation>
    </message>
    <message>
        <source>every value above the threshold</source>
        <translation>toute valeur au-dessus du seuil</translation>
    </message>
    <message>
        <source>only a value above it after one below</source>
        <translation>seulement une valeur au-dessus après une au-dessous</translation>
    </message>
    <message>
        <source>the first sample counts</source>
        <translation>le premier prélèvement compte</translation>
    </message>
    <message>
        <source>a second sample has to confirm it</source>
        <translation>un second prélèvement doit confirmer</translation>
    </message>
    <message>
        <source>taken as the patient’s own</source>
        <translation>tenues pour celles du patient</translation>
    </message>
    <message>
        <source>marked, and not counted</source>
        <translation>marquées, et non comptées</translation>
    </message>
    <message>
        <source>before it, with the day of the start</source>
        <translation>avant, jour du début compris</translation>
    </message>
    <message>
        <source>before it, else as long after it</source>
        <translation>avant, à défaut aussi longtemps après</translation>
    </message>
    <message>
        <source>brings no point</source>
        <translation>aucun point</translation>
    </message>
    <message>
        <source>brings one point</source>
        <translation>un point</translation>
    </message>
    <message>
        <source>the longest run</source>
        <translation>la plus longue période</translation>
    </message>
    <message>
        <source>all runs together</source>
        <translation>toutes les périodes cumulées</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>tous les jours</translation>
    </message>
    <message>
        <source>interpolated days only</source>
        <translation>jours interpolés seulement</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>aucun jour</translation>
    </message>
    <message>
        <source>grade 4 if low from day 3 to the last day</source>
        <translation>grade 4 si bas du jour 3 au dernier jour</translation>
    </message>
    <message>
        <source>not gradable after early death or progression</source>
        <translation>non gradable après décès ou progression précoces</translation>
    </message>
    <message>
        <source>both low: the lowest decides</source>
        <translation>les deux basses&#xa0;: la plus basse décide</translation>
    </message>
    <message>
        <source>both have to reach the grade</source>
        <translation>les deux doivent atteindre le grade</translation>
    </message>
    <message>
        <source>on its last day</source>
        <translation>à son dernier jour</translation>
    </message>
    <message>
        <source>none: open-ended</source>
        <translation>aucune&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>not low: only below it is low (&lt;)</source>
        <translation>non basses&#xa0;: basses seulement au-dessous (&lt;)</translation>
    </message>
    <message>
        <source>low (≤)</source>
        <translation>basses (≤)</translation>
    </message>
    <message>
        <source>a line over up to 7 days</source>
        <translation>une droite sur 7 jours au plus</translation>
    </message>
    <message>
        <source>the mean of both neighbours, any gap</source>
        <translation>la moyenne des deux voisines, quel que soit l’écart</translation>
    </message>
    <message>
        <source>count, and are flagged</source>
        <translation>comptent, et sont signalées</translation>
    </message>
    <message>
        <source>count only where low</source>
        <translation>ne comptent que si basses</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>question</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>from 4 % on</source>
        <translation>dès 4&#xa0;%</translation>
    </message>
    <message>
        <source>from 2 % on, like all others</source>
        <translation>dès 2&#xa0;%, comme tous les autres</translation>
    </message>
    <message>
        <source>four months</source>
        <translation>quatre mois</translation>
    </message>
    <message>
        <source>one low count is enough</source>
        <translation>une seule numération basse suffit</translation>
    </message>
    <message>
        <source>beyond the error of the reads</source>
        <translation>au-delà de l’erreur des lectures</translation>
    </message>
    <message>
        <source>by more than 0.25 per year</source>
        <translation>à plus de 0,25 par an</translation>
    </message>
    <message>
        <source>the last sample</source>
        <translation>le dernier prélèvement</translation>
    </message>
    <message>
        <source>the sample of the t-MN</source>
        <translation>le prélèvement de la t-MN</translation>
    </message>
    <message>
        <source>the last one before the infusion</source>
        <translation>le dernier avant la perfusion</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>le dernier</translation>
    </message>
    <message>
        <source>100 fL or more</source>
        <translation>100 fL ou plus</translation>
    </message>
    <message>
        <source>more than 100 fL</source>
        <translation>plus de 100 fL</translation>
    </message>
    <message>
        <source>JAK2 is of high risk</source>
        <translation>JAK2 est à haut risque</translation>
    </message>
    <message>
        <source>JAK2 is not of high risk</source>
        <translation>JAK2 n’est pas à haut risque</translation>
    </message>
    <message>
        <source>U2AF1 is of high risk</source>
        <translation>U2AF1 est à haut risque</translation>
    </message>
    <message>
        <source>U2AF1 is not of high risk</source>
        <translation>U2AF1 n’est pas à haut risque</translation>
    </message>
    <message>
        <source>may be mutated: the score stays open</source>
        <translation>peut-être mutés&#xa0;: le score reste ouvert</translation>
    </message>
    <message>
        <source>taken as not mutated</source>
        <translation>tenus pour non mutés</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>read in its source</source>
        <translation>lu dans sa source</translation>
    </message>
    <message>
        <source>read in a second source</source>
        <translation>lu dans une source secondaire</translation>
    </message>
    <message>
        <source>known, not read in a source</source>
        <translation>connu, non lu dans une source</translation>
    </message>
    <message>
        <source>our proposal: nobody defines it</source>
        <translation>notre proposition&#xa0;: personne ne le définit</translation>
    </message>
    <message>
        <source>derived from what is read</source>
        <translation>dérivé de ce qui est lu</translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>les sources divergent</translation>
    </message>
</context>
<context>
    <name>SettingsAlarms</name>
    <message>
        <source>A few letters of an analyte</source>
        <translation>Quelques lettres d’une analyse</translation>
    </message>
    <message>
        <source>Search analytes</source>
        <translation>Chercher des analyses</translation>
    </message>
    <message>
        <source>Only those with a limit</source>
        <translation>Seulement celles avec une limite</translation>
    </message>
    <message>
        <source>Alarm limits; type one, Backspace takes it away</source>
        <translation>Limites d’alerte&#xa0;; en saisir une, Retour arrière l’enlève</translation>
    </message>
    <message>
        <source>{analyte}: {problem}</source>
        <translation>{analyte}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>{clinic}: no alarm limits</source>
        <translation>{clinic}&#xa0;: pas de limites d’alerte</translation>
    </message>
    <message>
        <source>{clinic}: limits of 1 analyte</source>
        <translation>{clinic}&#xa0;: limites de 1 analyse</translation>
    </message>
    <message>
        <source>{clinic}: limits of {n} analytes</source>
        <translation>{clinic}&#xa0;: limites de {n} analyses</translation>
    </message>
    <message>
        <source>This clinic</source>
        <translation>Cette clinique</translation>
    </message>
    <message>
        <source>Alarm limits</source>
        <translation>Limites d’alerte</translation>
    </message>
    <message>
        <source>Beyond them a value is asked about when it is typed, and marked LL or HH. The program has none of its own: what you type here carries your clinic’s name, in the unit shown.</source>
        <translation>Au-delà, une valeur saisie est mise en question, et marquée LL ou HH. Le programme n’en a aucune&#xa0;: ce que vous saisissez ici porte le nom de votre clinique, dans l’unité affichée.</translation>
    </message>
</context>
<context>
    <name>SettingsComputer</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>Lock and open the window anew</source>
        <translation>Verrouiller et rouvrir la fenêtre</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>The window speaks another language from when it is opened anew.</source>
        <translation>La fenêtre parle une autre langue dès qu’elle est rouverte.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>{n} minutes without use</source>
        <translation>{n} minutes sans activité</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>Lock a&amp;fter</source>
        <translation>&amp;Verrouiller après</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspect et langue</translation>
    </message>
    <message>
        <source>Yours, on this computer: not in the clinic’s file, without influence on any number.</source>
        <translation>À vous, sur cet ordinateur&#xa0;: pas dans le fichier de la clinique, sans effet sur aucun nombre.</translation>
    </message>
</context>
<context>
    <name>SettingsLaboratories</name>
    <message>
        <source>Laboratories</source>
        <translation>Laboratoires</translation>
    </message>
    <message>
        <source>No laboratory yet. Without one, a bare number is in the unit of the catalogue, ranges are the catalogue’s, and nobody knows what “&lt;1” means.</source>
        <translation>Pas encore de laboratoire. Sans lui, un nombre sans unité est dans l’unité du catalogue, les intervalles sont ceux du catalogue, et personne ne sait ce que «&#xa0;&lt;1&#xa0;» signifie.</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nouveau…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Cop&amp;y…</source>
        <translation>Co&amp;pier…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>{name}
1 analyte</source>
        <translation>{name}
1 analyse</translation>
    </message>
    <message>
        <source>{name}
{n} analytes</source>
        <translation>{name}
{n} analyses</translation>
    </message>
    <message>
        <source>In which unit each reports an analyte, its ranges by sex and age, its lowest value, what its “&lt;limit” means, from when until when. A bare number typed from it is in its unit.</source>
        <translation>L’unité dans laquelle chacun rend une analyse, ses intervalles par sexe et âge, sa valeur minimale, le sens de son «&#xa0;&lt;limite&#xa0;», de quand à quand. Un nombre saisi sans unité est dans la sienne.</translation>
    </message>
</context>
<context>
    <name>SettingsLetterhead</name>
    <message>
        <source>Change letterhead and signature…</source>
        <translation>Modifier l’en-tête et la signature…</translation>
    </message>
    <message>
        <source>Letterhead and signature</source>
        <translation>En-tête et signature</translation>
    </message>
    <message>
        <source>At the head and the foot of every letter; the signature is each user’s own.</source>
        <translation>En haut et au bas de chaque lettre&#xa0;; la signature est propre à chaque utilisateur.</translation>
    </message>
    <message>
        <source>{head}
Signed by {signer}</source>
        <translation>{head}
Signé par {signer}</translation>
    </message>
    <message>
        <source>No letterhead yet.
Signed by {signer}</source>
        <translation>Pas encore d’en-tête.
Signé par {signer}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections des réglages</translation>
    </message>
    <message>
        <source>Rules and checks</source>
        <translation>Règles et contrôles</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>Laboratoires</translation>
    </message>
    <message>
        <source>Alarm limits</source>
        <translation>Limites d’alerte</translation>
    </message>
    <message>
        <source>Follow-up schedule</source>
        <translation>Calendrier de suivi</translation>
    </message>
    <message>
        <source>Gene panels</source>
        <translation>Panels de gènes</translation>
    </message>
    <message>
        <source>Letterhead and signature</source>
        <translation>En-tête et signature</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspect et langue</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>Toute la clinique</translation>
    </message>
    <message>
        <source>This computer, only you</source>
        <translation>Cet ordinateur, vous seul</translation>
    </message>
</context>
<context>
    <name>SettingsPanels</name>
    <message>
        <source>Gene panels</source>
        <translation>Panels de gènes</translation>
    </message>
    <message>
        <source>Enter the gene list of another panel…</source>
        <translation>Saisir la liste de gènes d’un autre panel…</translation>
    </message>
    <message>
        <source>What a sample without a call says of a gene: only what its panel covers.</source>
        <translation>Ce qu’un échantillon sans appel dit d’un gène&#xa0;: seulement ce que son panel couvre.</translation>
    </message>
    <message>
        <source>{panel}: {n} genes</source>
        <translation>{panel}&#xa0;: {n} gènes</translation>
    </message>
</context>
<context>
    <name>SettingsReminders</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Decision support: a reminder shows what a source says and prescribes nothing. Each is off until somebody of the clinic has read and accepted its text; who and when is kept in the clinic’s file and noted in its history. A text that changes, also by another source followed, is off again. What is active stands on the Recovery page, never in a letter.</source>
        <translation>Aide à la décision&#xa0;: un rappel montre ce que dit une source et ne prescrit rien. Chacun est désactivé tant que personne de la clinique n’a lu et accepté son texte&#xa0;; qui et quand sont gardés dans le fichier de la clinique et notés dans son historique. Un texte qui change, même par le choix d’une autre source, est de nouveau désactivé. Ce qui est actif figure à la page Évolution, jamais dans une lettre.</translation>
    </message>
    <message>
        <source>{n} of {all} switched on</source>
        <translation>{n} activés sur {all}</translation>
    </message>
</context>
<context>
    <name>SettingsRules</name>
    <message>
        <source>Rules and checks</source>
        <translation>Règles et contrôles</translation>
    </message>
    <message>
        <source>They hold for the whole clinic, are kept in its file and noted in its history; Edit → Undo takes a change back.</source>
        <translation>Ils valent pour toute la clinique, sont gardés dans son fichier et notés dans son historique&#xa0;; Édition → Annuler reprend un changement.</translation>
    </message>
    <message>
        <source>Immune reconstitution</source>
        <translation>Reconstitution immunitaire</translation>
    </message>
    <message>
        <source>ICAHT (neutrophils)</source>
        <translation>ICAHT (PNN)</translation>
    </message>
    <message>
        <source>T-ICAHT (platelets)</source>
        <translation>T-ICAHT (plaquettes)</translation>
    </message>
    <message>
        <source>Neutrophil recovery</source>
        <translation>Récupération des PNN</translation>
    </message>
    <message>
        <source>CAR-HEMATOTOX</source>
        <translation>CAR-HEMATOTOX</translation>
    </message>
    <message>
        <source>CHIP and CCUS</source>
        <translation>CHIP et CCUS</translation>
    </message>
    <message>
        <source>CHRS</source>
        <translation>CHRS</translation>
    </message>
    <message>
        <source>Clone kinetics</source>
        <translation>Cinétique des clones</translation>
    </message>
    <message>
        <source>Values at the diagnosis of a t-MN</source>
        <translation>Valeurs au diagnostic d’une t-MN</translation>
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
        <translation>Groupes de réponse</translation>
    </message>
    <message>
        <source>Infections</source>
        <translation>Infections</translation>
    </message>
    <message>
        <source>End points</source>
        <translation>Critères d’évaluation</translation>
    </message>
    <message>
        <source>State at progression</source>
        <translation>État à la progression</translation>
    </message>
    <message>
        <source>t-MN watch</source>
        <translation>Surveillance t-MN</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Liste de travail</translation>
    </message>
    <message>
        <source>Questions about a value just typed</source>
        <translation>Questions sur une valeur à peine saisie</translation>
    </message>
    <message>
        <source>Do the values of a visit fit together?</source>
        <translation>Les valeurs d’une visite vont-elles ensemble&#xa0;?</translation>
    </message>
</context>
<context>
    <name>SettleCard</name>
    <message>
        <source>Before issuing: 1 thing to settle</source>
        <translation>Avant l’émission&#xa0;: 1 point à régler</translation>
    </message>
    <message>
        <source>Before issuing: {n} things to settle</source>
        <translation>Avant l’émission&#xa0;: {n} points à régler</translation>
    </message>
</context>
<context>
    <name>ShowHistory</name>
    <message>
        <source>Reading the history…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
</context>
<context>
    <name>SignVisit</name>
    <message>
        <source>Nothing is entered at this visit yet, so there is nothing to sign.</source>
        <translation>Rien n’est encore saisi à cette visite&#xa0;: il n’y a rien à signer.</translation>
    </message>
    <message>
        <source>Not signed: to be settled first: {fields}.</source>
        <translation>Non signée&#xa0;: à régler d’abord&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>température</translation>
    </message>
</context>
<context>
    <name>TakeCohortFigure</name>
    <message>
        <source>The data are in the clipboard until the clinic is locked.</source>
        <translation>Les données sont dans le presse-papiers jusqu’au verrouillage de la clinique.</translation>
    </message>
    <message>
        <source>Drawing the figure…</source>
        <translation>Dessin de la figure…</translation>
    </message>
    <message>
        <source>The picture is in the clipboard until the clinic is locked.</source>
        <translation>L’image est dans le presse-papiers jusqu’au verrouillage de la clinique.</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Annuler cette tâche</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>{when}, as the source gave it</source>
        <translation>{when}, tel que dans la source</translation>
    </message>
</context>
<context>
    <name>TreatmentCards</name>
    <message>
        <source>Day 0</source>
        <translation>Jour 0</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <translation>Modifier&#xa0;: {what}</translation>
    </message>
    <message>
        <source>CAR T cells, product not known</source>
        <translation>Cellules CAR-T, produit inconnu</translation>
    </message>
    <message>
        <source>Other systemic therapy</source>
        <translation>Autre traitement systémique</translation>
    </message>
    <message>
        <source>{date} · day {day}</source>
        <translation>{date} · jour {day}</translation>
    </message>
    <message>
        <source>Infusion {date}</source>
        <translation>Perfusion {date}</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>Dès {date}</translation>
    </message>
    <message>
        <source>apheresis {date}</source>
        <translation>aphérèse {date}</translation>
    </message>
    <message>
        <source>lymphodepletion {date}</source>
        <translation>lymphodéplétion {date}</translation>
    </message>
    <message>
        <source>autologous transplant</source>
        <translation>autogreffe</translation>
    </message>
    <message>
        <source>allogeneic transplant</source>
        <translation>allogreffe</translation>
    </message>
    <message>
        <source>ECOG {n}</source>
        <translation>ECOG {n}</translation>
    </message>
    <message>
        <source>1 prior line</source>
        <translation>1 ligne antérieure</translation>
    </message>
    <message>
        <source>{n} prior lines</source>
        <translation>{n} lignes antérieures</translation>
    </message>
    <message>
        <source>bendamustine</source>
        <translation>bendamustine</translation>
    </message>
    <message>
        <source>bendamustine until {date}</source>
        <translation>bendamustine jusqu’au {date}</translation>
    </message>
</context>
<context>
    <name>TreatmentForm</name>
    <message>
        <source>CAR T-cell infusion</source>
        <translation>Perfusion de cellules CAR-T</translation>
    </message>
    <message>
        <source>Other systemic therapy</source>
        <translation>Autre traitement systémique</translation>
    </message>
    <message>
        <source>Co-stimulatory domain: {domain}</source>
        <translation>Domaine de costimulation&#xa0;: {domain}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Infusion (day 0 if it is the index)</source>
        <translation>Perfusion (jour 0 si de référence)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Day 0 of this patient</source>
        <translation>Jour 0 de ce patient</translation>
    </message>
    <message>
        <source>yes, this infusion</source>
        <translation>oui, cette perfusion</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>Histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>autologous</source>
        <translation>autologue</translation>
    </message>
    <message>
        <source>allogeneic</source>
        <translation>allogénique</translation>
    </message>
    <message>
        <source>Prior lines</source>
        <translation>Lignes antérieures</translation>
    </message>
    <message>
        <source>Prior transplant</source>
        <translation>Greffe antérieure</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Bendamustine before</source>
        <translation>Bendamustine avant</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Last bendamustine</source>
        <translation>Dernière bendamustine</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indication</translation>
    </message>
    <message>
        <source>Apheresis</source>
        <translation>Aphérèse</translation>
    </message>
    <message>
        <source>Start of lymphodepletion</source>
        <translation>Début de la lymphodéplétion</translation>
    </message>
    <message>
        <source>Regimen</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
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
        <translation>Note</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>There is no day 0 any more: rules that need one cannot be evaluated.</source>
        <translation>Il n’y a plus de jour 0&#xa0;: les règles qui en ont besoin ne sont pas évaluables.</translation>
    </message>
    <message>
        <source>Day 0 becomes {date}: day numbers of {results} results, {events} events and {visits} visits are counted from it.</source>
        <translation>Le jour 0 devient le {date}&#xa0;: les jours de {results} résultats, {events} événements et {visits} visites sont comptés depuis cette date.</translation>
    </message>
    <message>
        <source>Day 0 moves to {date}: day numbers of {results} results, {events} events and {visits} visits shift by {days} days.</source>
        <translation>Le jour 0 passe au {date}&#xa0;: les jours de {results} résultats, {events} événements et {visits} visites se décalent de {days} jours.</translation>
    </message>
</context>
<context>
    <name>UnfinishedBar</name>
    <message>
        <source>Not finished: {what}</source>
        <translation>Inachevé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>work-up of t-MN</source>
        <translation>bilan de t-MN</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>traitement</translation>
    </message>
</context>
<context>
    <name>UnlockClinic</name>
    <message>
        <source>Encrypted on this computer, no network</source>
        <translation>Chiffré sur cet ordinateur, sans réseau</translation>
    </message>
    <message>
        <source>Open a clinic file</source>
        <translation>Ouvrir un fichier de clinique</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>New clinic…</source>
        <translation>Nouvelle clinique…</translation>
    </message>
    <message>
        <source>last opened {when}</source>
        <translation>ouvert la dernière fois {when}</translation>
    </message>
    <message>
        <source>Locked after {n} minutes without use. Names stay hidden until you unlock.</source>
        <translation>Verrouillé après {n} minutes sans activité. Les noms restent masqués jusqu’au déverrouillage.</translation>
    </message>
    <message>
        <source>Names stay hidden until you unlock.</source>
        <translation>Les noms restent masqués jusqu’au déverrouillage.</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
    </message>
    <message>
        <source>No clinic file chosen yet.</source>
        <translation>Aucun fichier de clinique choisi.</translation>
    </message>
    <message>
        <source>Choose a clinic file…</source>
        <translation>Choisir un fichier de clinique…</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>Clinic file</source>
        <translation>Fichier de la clinique</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>P&amp;hrase secrète</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Verr. Maj. est activé</translation>
    </message>
</context>
<context>
    <name>UseCohort</name>
    <message>
        <source>Working it out…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>Reading the cohort…</source>
        <translation>Lecture de la cohorte…</translation>
    </message>
    <message>
        <source>What other days would change is being worked out…</source>
        <translation>Calcul de ce que changeraient d’autres jours…</translation>
    </message>
    <message>
        <source>Placed on their earliest or latest days, they make these numbers:</source>
        <translation>Placées à leur premier ou dernier jour possible, elles donnent ces nombres&#xa0;:</translation>
    </message>
    <message>
        <source>On other days no number shown here changes.</source>
        <translation>À d’autres jours, aucun nombre montré ici ne change.</translation>
    </message>
    <message>
        <source>What other days would change could not be worked out.</source>
        <translation>Ce que changeraient d’autres jours n’a pu être calculé.</translation>
    </message>
    <message>
        <source>Placing partial dates otherwise…</source>
        <translation>Placement différent des dates incomplètes…</translation>
    </message>
    <message>
        <source>and further numbers</source>
        <translation>et d’autres nombres</translation>
    </message>
    <message>
        <source>This could not be worked out. What went wrong was noted, without patient data.</source>
        <translation>Le calcul n’a pas abouti. L’erreur a été notée, sans données de patients.</translation>
    </message>
    <message>
        <source>known after day 0</source>
        <translation>connu après le jour 0</translation>
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
        <translation>Image PNG, 300 dpi (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>Données en CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export what is in view</source>
        <translation>Exporter la partie visible</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>Writing the figure…</source>
        <translation>Écriture de la figure…</translation>
    </message>
    <message>
        <source>{file} is written. It is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} est écrit. Il n’est pas chiffré&#xa0;: le garder là où des données de patients peuvent se trouver.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard until the clinic is locked.</source>
        <translation>L’image est dans le presse-papiers jusqu’au verrouillage de la clinique.</translation>
    </message>
    <message>
        <source>The data are in the clipboard until the clinic is locked.</source>
        <translation>Les données sont dans le presse-papiers jusqu’au verrouillage de la clinique.</translation>
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
        <translation>Exporter la liste de travail</translation>
    </message>
    <message>
        <source>Writing the worklist…</source>
        <translation>Écriture de la liste de travail…</translation>
    </message>
    <message>
        <source>{file} is written. It is not encrypted: keep it where patient data may stand.</source>
        <translation>{file} est écrit. Il n’est pas chiffré&#xa0;: le garder là où des données de patients peuvent se trouver.</translation>
    </message>
</context>
<context>
    <name>ValueSource</name>
    <message>
        <source>{n} of {all} on this day</source>
        <translation>{n} sur {all} ce jour</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Tel que saisi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Stands because</source>
        <translation>Exact parce que</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Of that day</source>
        <translation>De ce jour</translation>
    </message>
    <message>
        <source>result {n} of this laboratory</source>
        <translation>résultat {n} de ce laboratoire</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non nommé</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, ligne {row}</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>saisi</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>non prévue</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>hospitalisation</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>aucune connue</translation>
    </message>
    <message>
        <source>{range} (laboratory’s own)</source>
        <translation>{range} (propre au laboratoire)</translation>
    </message>
    <message>
        <source>{range} ({source})</source>
        <translation>{range} ({source})</translation>
    </message>
    <message>
        <source>until {moment}, replaced by {user}</source>
        <translation>jusqu’au {moment}, remplacé par {user}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>VariantDetails</name>
    <message>
        <source>From sample to sample: r per year, doubling time</source>
        <translation>D’un échantillon à l’autre&#xa0;: r par an, temps de doublement</translation>
    </message>
    <message>
        <source>Intervals: 95 %, from the reads counted, nothing else. Source: {source}.</source>
        <translation>Intervalles&#xa0;: 95&#xa0;%, d’après les lectures comptées, rien d’autre. Source&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>Fewer measures</source>
        <translation>Moins de mesures</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>Toutes les mesures</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcrit</translation>
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
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>VAF from</source>
        <translation>VAF d’après</translation>
    </message>
    <message>
        <source>Over all, {times}</source>
        <translation>En tout, {times}</translation>
    </message>
    <message>
        <source>Different materials: {first}, then {second}</source>
        <translation>Matériels différents&#xa0;: {first}, puis {second}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>{fold}, log2 {log2}</source>
        <translation>{fold}, log2 {log2}</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Growth per year, r</source>
        <translation>Croissance par an, r</translation>
    </message>
    <message>
        <source>… in % per year</source>
        <translation>… en&#xa0;% par an</translation>
    </message>
    <message>
        <source>Logit growth per year</source>
        <translation>Croissance logit par an</translation>
    </message>
    <message>
        <source>Fitness per year, het.</source>
        <translation>Fitness par an, hét.</translation>
    </message>
    <message>
        <source>… doubling time</source>
        <translation>… temps de doublement</translation>
    </message>
</context>
<context>
    <name>VariantWords</name>
    <message>
        <source>detected, amount not known</source>
        <translation>détecté, quantité inconnue</translation>
    </message>
</context>
<context>
    <name>VariantsTable</name>
    <message>
        <source>Variants by sample, VAF in per cent</source>
        <translation>Variants par échantillon, VAF en pour cent</translation>
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
        <translation>Suppression&#xa0;: {what} {before}</translation>
    </message>
    <message>
        <source>Confirm {what}</source>
        <translation>Confirmation&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sign visit</source>
        <translation>Signature de la visite</translation>
    </message>
    <message>
        <source>Unlock visit</source>
        <translation>Réouverture de la visite</translation>
    </message>
    <message>
        <source>Delete visit</source>
        <translation>Suppression de la visite</translation>
    </message>
    <message>
        <source>{n} values</source>
        <translation>{n} valeurs</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>sample failed</source>
        <translation>échec du prélèvement</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>Date of visit</source>
        <translation>Date de la visite</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Type de visite</translation>
    </message>
    <message>
        <source>Planned point</source>
        <translation>Moment prévu</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>non prévue</translation>
    </message>
    <message>
        <source>inpatient</source>
        <translation>hospitalisation</translation>
    </message>
</context>
<context>
    <name>VisitDesk</name>
    <message>
        <source>What was typed at a visit and not stored is back, as it was. Look at it and press Enter.</source>
        <translation>Ce qui a été saisi à une visite sans être enregistré est de retour, tel quel. Le vérifier et presser Entrée.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>VisitHead</name>
    <message>
        <source>Sign visit  Ctrl+Enter</source>
        <translation>Signer la visite  Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nouvelle visite</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Date de la visite</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Visit of {date}</source>
        <translation>Visite du {date}</translation>
    </message>
    <message>
        <source>signed by {user}, {date}</source>
        <translation>signée par {user}, {date}</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>Signing waits until nothing is left to check.</source>
        <translation>La signature attend qu’il ne reste rien à vérifier.</translation>
    </message>
    <message>
        <source>planned {point}</source>
        <translation>prévu {point}</translation>
    </message>
    <message>
        <source>{n} of {all} typed</source>
        <translation>{n} saisis sur {all}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} de plus</translation>
    </message>
    <message>
        <source>{n} typed</source>
        <translation>{n} saisis</translation>
    </message>
    <message>
        <source>{n} to check</source>
        <translation>{n} à vérifier</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 visite</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} visites</translation>
    </message>
    <message>
        <source>last values: {day}</source>
        <translation>dernières valeurs&#xa0;: {day}</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Type de visite</translation>
    </message>
    <message>
        <source>Planned time point</source>
        <translation>Moment prévu</translation>
    </message>
    <message>
        <source>by its day</source>
        <translation>selon son jour</translation>
    </message>
    <message>
        <source>Laboratory, whose units bare numbers are in</source>
        <translation>Laboratoire dont valent les unités par défaut</translation>
    </message>
    <message>
        <source>none: the catalogue&apos;s units</source>
        <translation>aucun&#xa0;: unités du catalogue</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Intervalle de référence</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Days of visits only</source>
        <translation>Seulement les jours de visite</translation>
    </message>
    <message>
        <source>Delete this visit…</source>
        <translation>Supprimer cette visite…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message>
        <source>Due at this visit</source>
        <translation>À faire à cette visite</translation>
    </message>
    <message>
        <source>Nothing is planned for this day.</source>
        <translation>Rien n’est prévu pour ce jour.</translation>
    </message>
    <message>
        <source>What these values change</source>
        <translation>Ce que ces valeurs changent</translation>
    </message>
    <message>
        <source>No assessment changes with these values.</source>
        <translation>Aucune évaluation ne change avec ces valeurs.</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <source>Note of the visit</source>
        <translation>Note de la visite</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ECOG</source>
        <translation>ECOG</translation>
    </message>
    <message>
        <source>Response assessment</source>
        <translation>Évaluation de la réponse</translation>
    </message>
    <message>
        <source>Infections and events</source>
        <translation>Infections et événements</translation>
    </message>
    <message>
        <source>NGS sample</source>
        <translation>Échantillon NGS</translation>
    </message>
</context>
<context>
    <name>VisitStoring</name>
    <message>
        <source>Saving the visit…</source>
        <translation>Enregistrement de la visite…</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Why the signed visit is opened again</source>
        <translation>Pourquoi la visite signée est rouverte</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Why the visit is deleted, with all its values</source>
        <translation>Pourquoi la visite est supprimée, avec toutes ses valeurs</translation>
    </message>
    <message>
        <source>Delete visit</source>
        <translation>Supprimer la visite</translation>
    </message>
    <message>
        <source>Days count from: {origin}.</source>
        <translation>Jours comptés depuis&#xa0;: {origin}.</translation>
    </message>
    <message>
        <source>The date of the infusion is not known: only its day numbers are.</source>
        <translation>La date de la perfusion n’est pas connue&#xa0;: seuls ses jours le sont.</translation>
    </message>
    <message>
        <source>No day 0: without an infusion date the days have no numbers.</source>
        <translation>Pas de jour 0&#xa0;: sans date de perfusion, les jours n’ont pas de numéro.</translation>
    </message>
    <message>
        <source>Due and note</source>
        <translation>À faire et note</translation>
    </message>
    <message>
        <source>Due {count} · note</source>
        <translation>À faire {count} · note</translation>
    </message>
    <message>
        <source>No visit and no result yet.</source>
        <translation>Pas encore de visite ni de résultat.</translation>
    </message>
    <message>
        <source>Enter the first visit, or import results from the laboratory (Ctrl+I).</source>
        <translation>Saisir la première visite, ou importer des résultats du laboratoire (Ctrl+I).</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nouvelle visite</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{name}, born {date}, No. {number}</source>
        <translation>{name}, date de naissance&#xa0;: {date}, n° {number}</translation>
    </message>
    <message>
        <source>{name}, No. {number}</source>
        <translation>{name}, n° {number}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>Follow-up after CD19 CAR T cells ({product}, infused {date})</source>
        <translation>Suivi après cellules CAR-T anti-CD19 ({product}, perfusion {date})</translation>
    </message>
    <message>
        <source>Follow-up after CD19 CAR T cells ({product})</source>
        <translation>Suivi après cellules CAR-T anti-CD19 ({product})</translation>
    </message>
    <message>
        <source>No infusion recorded; day 0 is {origin}</source>
        <translation>Aucune perfusion enregistrée&#xa0;; le jour 0 est {origin}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>, infusion {place} of {count}</source>
        <translation>, perfusion {place} sur {count}</translation>
    </message>
    <message>
        <source>: recorded up to day {day}</source>
        <translation>: suivi jusqu’au jour {day}</translation>
    </message>
    <message>
        <source>Synthetic data: this patient is invented</source>
        <translation>Données fictives&#xa0;: ce patient est inventé</translation>
    </message>
    <message>
        <source>Recovery, No. {number}</source>
        <translation>Évolution, n° {number}</translation>
    </message>
    <message>
        <source>Immune reconstitution</source>
        <translation>Reconstitution immunitaire</translation>
    </message>
    <message>
        <source>{met} of {all}</source>
        <translation>{met} sur {all}</translation>
    </message>
    <message>
        <source>not evaluable</source>
        <translation>non évaluable</translation>
    </message>
    <message>
        <source>As published, immunoglobulin ignored: {met} of {all}.</source>
        <translation>Selon la publication, immunoglobulines ignorées&#xa0;: {met} sur {all}.</translation>
    </message>
    <message>
        <source>To keep in mind: {caveats}</source>
        <translation>À garder à l’esprit&#xa0;: {caveats}</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Met if</source>
        <translation>Rempli si</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>First met</source>
        <translation>Rempli d’abord</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>{value} on {date} {day}</source>
        <translation>{value} le {date} {day}</translation>
    </message>
    <message>
        <source>{value} on day {day}</source>
        <translation>{value} au jour {day}</translation>
    </message>
    <message>
        <source>{value}, {date}</source>
        <translation>{value}, {date}</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non rempli</translation>
    </message>
    <message>
        <source>CD4 T cells</source>
        <translation>Lymphocytes T CD4</translation>
    </message>
    <message>
        <source>B cells (CD19)</source>
        <translation>Lymphocytes B (CD19)</translation>
    </message>
    <message>
        <source>IgG</source>
        <translation>IgG</translation>
    </message>
    <message>
        <source>(day {day})</source>
        <translation>(jour {day})</translation>
    </message>
    <message>
        <source>not evaluable: no infusion to count from</source>
        <translation>non évaluable&#xa0;: pas de perfusion d’où compter</translation>
    </message>
    <message>
        <source>not evaluable: never measured after infusion</source>
        <translation>non évaluable&#xa0;: jamais mesuré après la perfusion</translation>
    </message>
    <message>
        <source>not evaluable: the laboratory gave only a bound</source>
        <translation>non évaluable&#xa0;: le laboratoire n’a rendu qu’une borne</translation>
    </message>
    <message>
        <source>not evaluable: measured only under immunoglobulin</source>
        <translation>non évaluable&#xa0;: mesuré uniquement sous immunoglobulines</translation>
    </message>
    <message>
        <source>no sample before the count ended on day {day}</source>
        <translation>pas de prélèvement avant la fin du décompte au jour {day}</translation>
    </message>
    <message>
        <source>not met at the last sample that counts</source>
        <translation>non rempli au dernier prélèvement qui compte</translation>
    </message>
    <message>
        <source>first met under immunoglobulin</source>
        <translation>rempli d’abord sous immunoglobulines</translation>
    </message>
    <message>
        <source>counted up to day {day}; the last value is later</source>
        <translation>compté jusqu’au jour {day}&#xa0;; la dernière valeur est postérieure</translation>
    </message>
    <message>
        <source>a partial date could change this</source>
        <translation>une date incomplète pourrait changer ceci</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>{title}. Dashed lines are the thresholds; filled is met, two rails not met, hatched confounded by immunoglobulin, dotted not measured; hollow points are bounds, partial dates, IgG under immunoglobulin, counts under G-CSF or after a transfusion; thin bars at the right are coloured where the reference range lies; what follows the end of the course is faded.</source>
        <translation>{title}. Les tirets sont les seuils&#xa0;; plein&#xa0;: rempli, double filet&#xa0;: non rempli, hachures&#xa0;: faussé par les immunoglobulines, points&#xa0;: non mesuré&#xa0;; les symboles vides sont des bornes, des dates incomplètes, des IgG sous immunoglobulines, des numérations sous G-CSF ou après transfusion&#xa0;; les fines barres à droite sont colorées dans l’intervalle de référence&#xa0;; ce qui suit la fin du décompte est estompé.</translation>
    </message>
    <message>
        <source>{title}. Dashed lines are the thresholds; hollow points are bounds or partial dates.</source>
        <translation>{title}. Les tirets sont les seuils&#xa0;; les symboles vides sont des bornes ou des dates incomplètes.</translation>
    </message>
    <message>
        <source>Settings: {settings}. Source: {source}. Rule ir, version {version}.</source>
        <translation>Réglages&#xa0;: {settings}. Source&#xa0;: {source}. Règle ir, version {version}.</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <translation>préréglage {name}</translation>
    </message>
    <message>
        <source>baseline {baseline}, confirmation {confirm} (interval {confirm_interval_days} days), immunoglobulin {immunoglobulin} ({immunoglobulin_window_days} days), a sample holds {holds_days_in_first_year} days in the first year and {holds_days_later} later</source>
        <translation>départ {baseline}, confirmation {confirm} (intervalle {confirm_interval_days} jours), immunoglobulines {immunoglobulin} ({immunoglobulin_window_days} jours), un prélèvement vaut {holds_days_in_first_year} jours la première année et {holds_days_later} ensuite</translation>
    </message>
    <message>
        <source>the centre&apos;s own</source>
        <translation>propre au centre</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Printed {date}</source>
        <translation>Imprimé le {date}</translation>
    </message>
    <message>
        <source>Not a medical device</source>
        <translation>N’est pas un dispositif médical</translation>
    </message>
</context>
<context>
    <name>WorkUpForm</name>
    <message>
        <source>Work-up of a t-MN</source>
        <translation>Bilan d’une t-MN</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Karyotype (ISCN), kept as written</source>
        <translation>Caryotype (ISCN), gardé tel qu’écrit</translation>
    </message>
    <message>
        <source>Blasts in the marrow (%)</source>
        <translation>Blastes médullaires (%)</translation>
    </message>
    <message>
        <source>Blasts in the blood (%)</source>
        <translation>Blastes sanguins (%)</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Other flags, with commas</source>
        <translation>Autres marques, avec des virgules</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>WorkingVeil</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>To settle</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Window ends this week</source>
        <translation>La fenêtre finit cette semaine</translation>
    </message>
    <message>
        <source>Window ends next week</source>
        <translation>La fenêtre finit la semaine prochaine</translation>
    </message>
    <message>
        <source>Window ends in the week of {date}</source>
        <translation>La fenêtre finit la semaine du {date}</translation>
    </message>
    <message>
        <source>{n} died</source>
        <translation>{n} décédés</translation>
    </message>
    <message>
        <source>{n} without a date of infusion</source>
        <translation>{n} sans date de perfusion</translation>
    </message>
    <message>
        <source>{n} with a partial date of infusion</source>
        <translation>{n} avec une date de perfusion incomplète</translation>
    </message>
    <message>
        <source>{n} counted in days without dates</source>
        <translation>{n} comptés en jours sans dates</translation>
    </message>
    <message>
        <source>Draw {analytes}</source>
        <translation>Prélever {analytes}</translation>
    </message>
    <message>
        <source>Stage the lymphoma</source>
        <translation>Réévaluation du lymphome</translation>
    </message>
    <message>
        <source>Enter {analytes}, or F8 where not done</source>
        <translation>Saisir {analytes}, ou F8 si non fait</translation>
    </message>
    <message>
        <source>Enter the response assessment</source>
        <translation>Saisir l’évaluation de la réponse</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>réévaluation</translation>
    </message>
    <message>
        <source>Invite: missed visit</source>
        <translation>Convoquer (visite manquée)</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>{visit}: {what}</source>
        <translation>{visit}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{text} · missed since {day}</source>
        <translation>{text} · manquée depuis {day}</translation>
    </message>
    <message>
        <source>Sign the visit that was entered</source>
        <translation>Signer la visite saisie</translation>
    </message>
    <message>
        <source>Finish what was begun to be typed</source>
        <translation>Terminer la saisie commencée</translation>
    </message>
    <message>
        <source>Complete the date of the infusion: nothing can be planned without</source>
        <translation>Compléter la date de la perfusion&#xa0;: sans elle, rien ne peut être planifié</translation>
    </message>
    <message>
        <source>Complete the date: it may be of this planned visit</source>
        <translation>Compléter la date&#xa0;: elle peut être celle de cette visite prévue</translation>
    </message>
    <message>
        <source>Check {analyte} {value} {unit}: beyond the clinic&apos;s limit {limit}</source>
        <translation>Vérifier {analyte} {value} {unit}&#xa0;: au-delà de la limite de la clinique {limit}</translation>
    </message>
    <message>
        <source>{late}, until {date}</source>
        <translation>{late}, fin {date}</translation>
    </message>
    <message>
        <source>today; until {date}</source>
        <translation>aujourd’hui&#xa0;; jusqu’au {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’au {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>depuis le {date}</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>retard {n} j</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>alerte</translation>
    </message>
    <message>
        <source>t-MN</source>
        <translation>t-MN</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>à faire aujourd’hui</translation>
    </message>
    <message>
        <source>due</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>non signée</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 question</translation>
    </message>
    <message>
        <source>{n} queries</source>
        <translation>{n} questions</translation>
    </message>
    <message>
        <source>{analytes} and {n} others</source>
        <translation>{analytes} et {n} autres</translation>
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
        <translation>Numéro</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>Toute la clinique</translation>
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
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Group by week</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Calendrier…</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>Lecture de ce qui est à faire…</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Liste de travail</translation>
    </message>
    <message>
        <source>Worklist of {date}</source>
        <translation>Liste de travail du {date}</translation>
    </message>
    <message>
        <source>All centres</source>
        <translation>Tous les centres</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Tous les produits</translation>
    </message>
    <message>
        <source>Due {n}</source>
        <translation>À faire {n}</translation>
    </message>
    <message>
        <source>Late {n}</source>
        <translation>En retard {n}</translation>
    </message>
    <message>
        <source>Queries {n}</source>
        <translation>Questions {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Tous {n}</translation>
    </message>
    <message>
        <source>Nothing matches. Show all, or clear the search.</source>
        <translation>Rien ne correspond. Tout afficher, ou effacer la recherche.</translation>
    </message>
    <message>
        <source>Nothing due this week.</source>
        <translation>Rien à faire cette semaine.</translation>
    </message>
    <message>
        <source>By the schedule “{name}” ({mark}).</source>
        <translation>Selon le calendrier «&#xa0;{name}&#xa0;» ({mark}).</translation>
    </message>
    <message>
        <source>Nothing is planned for: {reasons}.</source>
        <translation>Rien n’est prévu pour&#xa0;: {reasons}.</translation>
    </message>
    <message>
        <source>Name, number, task</source>
        <translation>Nom, numéro, tâche</translation>
    </message>
    <message>
        <source>Search the worklist by name, number or task</source>
        <translation>Chercher dans la liste de travail par nom, numéro ou tâche</translation>
    </message>
</context>
<context>
    <name>WriteLetter</name>
    <message>
        <source>Writing the letter…</source>
        <translation>Écriture de la lettre…</translation>
    </message>
    <message>
        <source>No page can be made before what is listed is settled.</source>
        <translation>Aucune page ne peut être faite avant que ce qui est listé soit réglé.</translation>
    </message>
    <message>
        <source>The clinic is open for reading only: letters can be read and printed, not written.</source>
        <translation>La clinique est en lecture seule&#xa0;: les lettres peuvent être lues et imprimées, pas écrites.</translation>
    </message>
    <message>
        <source>This letter corrects {letter}. The original stays as it was sent.</source>
        <translation>Cette lettre corrige {letter}. L’original reste tel qu’envoyé.</translation>
    </message>
    <message>
        <source>The letter holds signs its font lacks ({script}); a box stands for each.</source>
        <translation>La lettre contient des signes absents de sa police ({script})&#xa0;; un carré remplace chacun.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Add addressee…</source>
        <translation>Ajouter un destinataire…</translation>
    </message>
    <message>
        <source>Letterhead and signature…</source>
        <translation>En-tête et signature…</translation>
    </message>
    <message>
        <source>Go to the visit</source>
        <translation>Aller à la visite</translation>
    </message>
</context>
<context>
    <name>WriteLetters</name>
    <message>
        <source>Issue letter</source>
        <translation>Émettre la lettre</translation>
    </message>
    <message>
        <source>Issuing letters…</source>
        <translation>Émission des lettres…</translation>
    </message>
    <message>
        <source>Writing letters…</source>
        <translation>Écriture des lettres…</translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>{n} faites</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} sautées</translation>
    </message>
    <message>
        <source>{n} not begun</source>
        <translation>{n} non commencées</translation>
    </message>
    <message>
        <source>Stopped: {counts}</source>
        <translation>Arrêté&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>skipped. {why}</source>
        <translation>sautée. {why}</translation>
    </message>
    <message>
        <source>not begun. {why}</source>
        <translation>non commencée. {why}</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Dossier pour les lettres</translation>
    </message>
</context>
<context>
    <name>_ChangeRow</name>
    <message>
        <source>{criterion}: {state}</source>
        <translation>{criterion}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>without this visit: {state}</source>
        <translation>sans cette visite&#xa0;: {state}</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Open: {assessment}</source>
        <translation>Ouvrir&#xa0;: {assessment}</translation>
    </message>
</context>
<context>
    <name>_DueRow</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>reste {n}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>_InputsTable</name>
    <message>
        <source>Click a head to sort by it</source>
        <translation>Cliquer sur un titre pour trier</translation>
    </message>
</context>
<context>
    <name>_Picture</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose {what}</source>
        <translation>Choisir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Retirer&#xa0;: {what}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>As built in</source>
        <translation>Valeur d’origine</translation>
    </message>
    <message>
        <source>As built in: {name}</source>
        <translation>Valeur d’origine&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Changed by the clinic. Built in: {default}. {source} ({mark}).</source>
        <translation>Changé par la clinique. Valeur d’origine&#xa0;: {default}. {source} ({mark}).</translation>
    </message>
    <message>
        <source>Built in: {default}. {source} ({mark}).</source>
        <translation>Valeur d’origine&#xa0;: {default}. {source} ({mark}).</translation>
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
