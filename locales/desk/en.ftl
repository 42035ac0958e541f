# What stands on the pages of the desk. The German version is beside it in de.ftl.

## Frame

desk-skip = Skip to content
desk-screens = Screens
desk-menu = Screens
desk-start = Catalogues of measures
desk-state = State of affairs
desk-measures = Measures
desk-findings = Findings
desk-group-publication = Publication
desk-publication = Title and structure
desk-chapters = Foreword and chapters
desk-contacts = Contact points
desk-abbreviations = Abbreviations
desk-group-city = City
desk-organisation = Units and topics
desk-places = Addresses
desk-group-finish = Finish
desk-finish = Publish
desk-pages = All pages
desk-print = Details for print
desk-rules = Rules
desk-versions = Earlier versions
desk-all-editions = All editions
desk-handbook = Handbook
desk-end = Quit the program
desk-undo = Undo
desk-redo = Redo
desk-undo-what = { $what ->
    [none] Undo the last step
   *[other] Undo: { $what }
  }
desk-redo-what = { $what ->
    [none] Redo the step
   *[other] Redo: { $what }
  }
desk-see-pages = See pages
desk-publish = Publish …
desk-unnamed = Catalogue without a name
desk-untitled = Untitled
desk-all-saved = All saved
desk-saved-at = Saved at { $time }
desk-unsaved = { $reason ->
    [full] Not saved: the disk is full. Your text stays here until there is room.
    [denied] Not saved: the program may not write in this folder. Your text stays here.
    [in-use] Not saved: another program holds the file. Your text stays here and is saved as soon as it can be.
    [changed] Not saved: somebody else has changed the same place. Your text stays here.
   *[other] Not saved: the folder cannot be reached. Your text stays here and is saved as soon as it can be.
  }
desk-no-script = Without JavaScript you can read everything. For writing, these pages need JavaScript.
desk-forgets = Earlier versions cannot be kept in this folder, since the program may not write there. All else works.
desk-back-to-start = To the start page
desk-crumbs = You are here
desk-counted = { $count ->
    [one] 1 finding
   *[other] { $count } findings
  }

## When something does not work

desk-not-found = There is no such page.
  .do = What stood here may have been renamed or deleted. Go to the start page and look for it there.
desk-bad = This input does not fit this place.
  .do = Load the page again and try once more. Technically: { $message }
desk-broken = Something went wrong in the program.
  .do = What you have written is saved. Load the page again. If it happens again, tell those who look after the program.
desk-unreadable = The folder of this catalogue cannot be read.
  .do = See whether the drive is connected and you may open the folder.
desk-no-file = What stood here is no longer there.
  .do = It was deleted or renamed elsewhere. You find the text under “Earlier versions”.
desk-not-readable = This part of the catalogue cannot be read at the moment.
  .do = Open “Findings”: it says where something is missing, and you can correct it as text.
desk-no-fix = This place has changed meanwhile.
  .do = Look at the finding once more.
desk-no-reason = The reason is still missing.
  .do = Say in a few words why it is to stay as it is.
desk-no-step = There is no step that could be undone or redone.
  .do = The same place may have been changed again since. You find every older text under “Earlier versions”.
desk-step-changed = { $what ->
    [none] This step cannot be undone.
   *[other] “{ $what }” cannot be undone.
  }
  .do = The same place was changed again since. You find every older text under “Earlier versions”.
desk-no-picture = { $reason ->
    [full] The picture was not taken in: the disk is full.
    [denied] The picture was not taken in: the program may not write in this folder.
    [no-picture] This is no picture that the catalogue can show.
   *[other] The picture could not be saved.
  }
  .do = PNG, JPEG, WebP, GIF and SVG are possible.

## State of affairs

desk-figure-measures = measures, { $new } of them new
desk-figure-released = released
desk-figure-errors = { $count ->
    [one] error stops the edition
   *[other] errors stop the edition
  }
desk-figure-warnings = { $count ->
    [one] warning
   *[other] warnings
  }
desk-units = Departments
desk-unit = Department
desk-asked = Asked
desk-answered = Answered
desk-released = Released
desk-released-of = { $count } of { $all } released
desk-todo = What is still to be done
desk-nothing-to-do = No error and no warning. The edition can be made.
desk-to-place = To the place
desk-look = Look
desk-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
  }
desk-warnings-what = { $count ->
    [one] It does not stop the edition, but should be looked at before.
   *[other] They do not stop the edition, but should be looked at before.
  }
desk-sure = { $count ->
    [one] 1 certain correction
   *[other] { $count } certain corrections
  }
desk-sure-what = { $count ->
    [one] Here the program knows for certain what is right and can do it for you.
   *[other] Here the program knows for certain what is right and can do all of it at once for you.
  }
desk-look-sure = Look and correct

## Measures

desk-new-measure = New measure
desk-new-measure-what = Title and department are enough to begin with. Everything else is written afterwards.
desk-search = Search
desk-search-go = Search
desk-dimension = Dimension
desk-all = All
desk-only = Show only
desk-only-all = All
desk-only-new = New ones
desk-only-findings = With findings
desk-only-open = Not asked yet
desk-only-asked = Asked
desk-only-answered = Answered
desk-only-released = Released
desk-only-ended = Ended
desk-sort = Order by
desk-sort-title = Title
desk-sort-printed = Order in the publication
desk-sort-state = State
desk-sort-unit = Department
desk-sort-findings = Number of findings
desk-found = { $count } of { $all } measures
desk-new = new
desk-ended = until { $year }
desk-one-of = { $number } of { $all }
desk-before = previous
desk-after = next
desk-further = Further details
desk-before-year = Text of the edition before
desk-before-none = This measure is not in the edition before, or no such edition is named (“Title and structure”).
desk-before-same = Unchanged against the edition before.
desk-before-legend = Underlined is what is new; struck out, what stood only in the edition before.
desk-internal = Stays in the office
desk-internal-hint = What stands here is never printed and is in no file that you hand on.
desk-deeds = With this measure
desk-copy-measure = Copy
desk-end-measure = End or continue
desk-move-measure-up = Further to the front
desk-move-measure-down = Further to the back
desk-measure-up = Further to the front
desk-measure-down = Further to the back
desk-rename-measure = Change the address on the web
desk-rename-measure-what = The measure is found under this address in the published PDF. Small letters, digits and hyphens.
desk-remove-measure = Delete
desk-remove-measure-what = The text is kept under “Earlier versions”. If the measure is only to be missing from the next edition, choose “End” instead.
desk-ask-title = Title
desk-ask-home = Who is in charge?
desk-ask-dimensions = Dimensions
desk-ask-directed = Whom is it aimed at?
desk-ask-address = New address on the web
desk-ask-take-out = Take out references to it as well
desk-kind-measure = Measure
desk-kind-dimension = Dimension
desk-kind-contact = Contact point
desk-kind-topic = Topic
desk-how-made = Made anew
desk-how-changed = Changed
desk-how-refers = Refers to it
desk-how-moves = Stands otherwise in the publication then
desk-how-removed = Deleted
desk-go-on = Go on
desk-do-it = Do it
desk-cancel = Cancel
desk-done-what = Done: { $what }
desk-remove-thing = Delete
desk-new-division = New division
desk-new-unit = New unit
desk-new-topic = New topic
desk-new-place = New address
desk-new-contact = New contact point
desk-new-dimension = New dimension
desk-new-status = New word for the state
desk-rename-unit = Rename
desk-rename-unit-what = If the old name is to stand beside it for a while, give the year until which it was used.
desk-move-unit = To another division
desk-move-topic = To another unit
desk-move-topic-what = All measures of the topic move along. If it is to be said where it belonged so far, give the year.
desk-ask-name = Name
desk-ask-division = Division
desk-ask-unit = Unit
desk-ask-street = Street and number
desk-ask-postcode = Postcode
desk-ask-city = City
desk-ask-sign = Sign before it, such as →
desk-ask-kind = Kind of chapter
desk-ask-until = Old name was used until (year, or leave empty)
desk-no-year = “{ $text }” is no year.
  .do = Write four digits, such as 2025, or leave the field empty.

## Forms

desk-required = needed
desk-help-on = Help on “{ $what }”
desk-add = + Add { $what }
desk-entry = entry
desk-up = Move “{ $name }” up
desk-down = Move “{ $name }” down
desk-take-out = Take out “{ $name }”
desk-earlier = Move “{ $name }” one place to the front
desk-new-row = New row
desk-add-row = Add row
desk-choose = Add { $what }
desk-choose-one = + add
desk-missing = “{ $name }” (no longer there)
desk-line-each = Each entry stands on a line of its own.
desk-pick-colour = Pick a colour: { $what }
desk-contrast = { $enough ->
    [true] Contrast to white { $ratio } : 1, easy to read
   *[other] Contrast to white { $ratio } : 1, too little: 4.5 : 1 is needed
  }
desk-picture-now = The picture as it is now
desk-picture-file = Picture from a file
desk-choose-picture = Choose a picture or drag it here
desk-ink-0 = Cyan
desk-ink-1 = Magenta
desk-ink-2 = Yellow
desk-ink-3 = Black
desk-ready = Done
desk-section-title = Title and details
desk-section-parts = Structure
desk-section-cover = Cover
desk-section-imprint = Imprint and address
desk-section-words = Words
desk-section-publish = Website and data portal
desk-section-rest = Last year and typefaces
desk-chapters-hint = Foreword, introduction and whatever is to be read besides the measures. Where a chapter stands is decided under “Title and structure”.
desk-contacts-hint = Where people can turn. Contact points stand in the appendix and with the measures that refer to them.
desk-abbreviations-hint = The list stands at the end of the publication. The program puts it in order.
desk-organisation-hint = Divisions, their units and topics in the order in which they are printed.
desk-places-hint = Addresses to which units and contact points refer.
desk-print-hint = What the print shop tells you. What you leave empty is chosen by the program.
desk-rules-hint = Switches a kind of findings off for the whole catalogue, or lets it count more or less.
desk-new-chapter = New chapter
desk-remove-chapter = Delete chapter
desk-not-printed = not in the publication

## The page beside the form

desk-page = As it is printed
desk-page-fits = { $words } words, fits on a page
desk-page-runs-over = { $words } words, runs over by { $lines ->
    [one] one line
   *[other] { $lines } lines
  }
desk-page-old = The page shows the last state that could be set.
desk-from-page = from page { $number }
desk-smaller = Smaller
desk-larger = Larger
desk-pages-count = { $count } pages as they are printed.
desk-pages-draft = Errors stop the edition. So this is a draft, which shows them at their places.
desk-pages-old = Something cannot be set at the moment. These are the pages as they were last.
desk-page-number = Page { $number }: { $text }

## Findings

desk-fix = Correct
desk-leave = Leave as it is …
desk-no-findings = No finding. All is well.
desk-accepted = { $count ->
    [one] One finding is left as it is, with a reason
   *[other] { $count } findings are left as they are, with a reason
  }
desk-report-again = Report again
desk-see-sure = See what changes
desk-fix-all = { $count ->
    [one] Make this correction
   *[other] Make all { $count } corrections
  }
desk-places-count = { $count ->
    [one] 1 place
   *[other] { $count } places
  }
desk-as-text = As text
desk-as-text-what = This part of the catalogue cannot be shown as a form. Here it is as text, with what is wrong with it.
desk-keep-text = Save text

## Publish

desk-errors-stop = { $count ->
    [one] One error stops the edition. A draft is possible.
   *[other] { $count } errors stop the edition. A draft is possible.
  }
desk-make-draft = Draft
desk-make-draft-what = To be read and handed on within the office. It shows what is missing at its place.
desk-make-web = Website
desk-make-web-what = The accessible PDF for the website (PDF/UA-1 and PDF/A-2a).
desk-make-print = Print
desk-make-print-what = The files for the print shop (PDF/X-4), with the order sheet.
desk-make-it = Make
desk-verify = Check the finished file thoroughly
desk-made = { $count ->
    [0] Done.
    [one] Done. One finding is still open.
   *[other] Done. { $count } findings are still open.
  }
desk-made-verified = { $count ->
    [0] Done and checked: the file keeps what it promises.
    [one] Done and checked: the file keeps what it promises. One finding is still open.
   *[other] Done and checked: the file keeps what it promises. { $count } findings are still open.
  }
desk-made-nothing = { $count ->
    [one] No file was made: an error stops it.
   *[other] No file was made: { $count } errors stop it.
  }
desk-built = { $pages } pages, { $measures } measures, { $new } of them new; { $kilobytes } KB
desk-built-draft = Draft: { $pages } pages, { $measures } measures; { $kilobytes } KB
desk-built-print = Pages for print: { $pages }, { $binding ->
    [perfect] perfect-bound
   *[other] stapled
  }; { $kilobytes } KB
desk-built-cover = Cover, spine { $spine } mm; { $kilobytes } KB
desk-built-order = Order sheet; { $kilobytes } KB
desk-made-last = Made last
desk-keep = Save

## Earlier versions

desk-day = { $day }
desk-versions-what = Every text as it once was. Choose an entry to see what differs and to restore it.
desk-no-versions = Nothing has been changed yet. From now on every version is kept here.
desk-no-version = This version is no longer there.
  .do = Very old versions are removed by and by. Choose another one.
desk-versions-all = All versions
desk-made-before = As it was before the first change
desk-made-step = { $what ->
    [none] Changed
   *[other] { $what }
  }
desk-made-undone = { $what ->
    [none] Undone
   *[other] Undone: { $what }
  }
desk-made-redone = { $what ->
    [none] Redone
   *[other] Redone: { $what }
  }
desk-made-outside = Changed in another program or by somebody else
desk-made-merged = Put together: changed here and elsewhere
desk-version-legend = Underlined is what stands in this version and not now; struck out, what stands there only now.
desk-version-gone = In this version it was not there.
desk-version-same = This version says the same as what stands there now.
desk-restore = Restore this version
desk-both-banner = { $count ->
    [one] One place was changed here and by somebody else at the same time.
   *[other] { $count } places were changed here and by somebody else at the same time.
  }
desk-both = Changed twice
desk-both-what = These places were changed here and by somebody else at the same time. The catalogue has the other version; what was written here is kept until you decide.
desk-ours = Written here
desk-theirs = Stands in the catalogue
desk-take-ours = Take what was written here
desk-take-theirs = Leave it as it stands in the catalogue
desk-settle = Version chosen
desk-closed = (cannot be opened)
desk-gone = (deleted)

## Start page

desk-no-editions = There is no catalogue in this folder yet.
desk-edition-note = As of { $month }, { $count ->
    [one] one measure
   *[other] { $count } measures
  }
desk-begin = New edition
desk-begin-last = From the last edition
desk-begin-last-what = Takes over everything from the edition that you choose, sets month and number anew, and leaves out what has ended. The old edition stays as it is.
desk-begin-sample = Begin with the sample
desk-begin-sample-what = Makes a complete sample catalogue. It shows what goes where, and you replace it by your own.
desk-begin-answers = From nothing
desk-begin-answers-what = A few answers are enough. Everything can be changed afterwards.
desk-begin-edition = Edition
desk-begin-month = As of (year and month, such as 2027-08)
desk-begin-city = City, such as “Stadt Musterstadt”
desk-begin-title = Title
desk-begin-kind = Kind of publication
desk-begin-division = First division
desk-begin-unit = First unit; it publishes the catalogue
desk-begin-dimension = First dimension
desk-begin-see = Look first
desk-begin-it = Begin
desk-begin-look = “{ $name }” with { $count ->
    [one] one measure
   *[other] { $count } measures
  }
desk-no-month = “{ $text }” is no month.
  .do = Write year and month with a hyphen between them, such as 2027-08.
desk-not-begun = { $reason ->
    [full] The edition was not begun: the disk is full.
    [forbidden] The edition was not begun: the program may not write in this folder.
    [taken] The edition was not begun: there is a folder of this name already.
   *[other] The edition was not begun: the folder cannot be reached.
  }
  .do = Nothing has been changed. Mend that, and try once more.
desk-ended-all = The program has ended. You can close this window.

## Explanations that say something else in forms than beside files

help-figure-figure = A picture from a file, or a drawing of your words.
help-figure-decorative = Tick this where the picture tells nothing; a screen reader then skips it.
help-picture-decorative = Tick this where the picture tells nothing; a screen reader then skips it.
help-picturefile-file = Choose a picture or drag it here. PNG, JPEG, WebP, GIF and SVG are possible.
help-picture-file = Choose a picture or drag it here. PNG, JPEG, WebP, GIF and SVG are possible.
help-drawing-drawn = A ring of parts of one size, a word in each.
help-chapter-title = It also stands in the table of contents. Select a word in another language and choose “Other language”.
help-chapter-footnotes = A short name and the text. Put the mark into the chapter with “Footnote”; they are numbered by the program.
help-contacts-contacts = Who helps with which questions, in the printed order.
help-contact-unit = The unit that the contact point belongs to.
help-contact-place = The address of the contact point. If not given, that of the unit is printed.
help-edition-publisher = The unit that publishes the catalogue.
help-edition-statuses = Your words for it. Each measure chooses one of them.
help-edition-labels = Headings and words that are to be printed otherwise than usual.
help-edition-parts = What stands in the publication, in its order. What you take out is not printed, but kept.
help-edition-rules = Switches a kind of warnings or hints off for the whole catalogue, or lets it count more or less.
help-edition-print = What the print shop needs to know. The handbook explains it.
help-edition-previous = The folder of the edition before, beside this one. It is only read.
help-dimension-units = Only where the units are to be in another order in this section than elsewhere.
help-colours-web = It must be easy to read on white: its contrast is at least 4.5 : 1.
help-colours-cmyk = Cyan, magenta, yellow and black in per cent.
help-measure-title = The full title. Select a word in another language and choose “Other language”.
help-measure-dimensions = One or several. The measure stands in each of these sections.
help-measure-units = The units that run the measure. The first decides its place in the publication. Needed where no topic is chosen.
help-measure-topic = In place of the units: the measure belongs to the unit in charge of the topic and moves along with it.
help-measure-goals-and-target-groups = Free text on both, printed first. Needed is this text, or goals or target groups by themselves.
help-measure-until = Year of the last edition in which it still stands. Do not delete the measure.
help-measure-order = Without a number the alphabet decides. It is easiest to use “Further to the front” and “Further to the back”.
help-measure-status = One of your words from “Title and structure”.
help-measure-contacts = Contact points where people turn with this measure.
help-measure-see-also = Related measures.
help-period-continuous = Tick this where no end is planned.
help-unit-place = Where the unit is found.
help-topic-unit = The unit that is in charge today.
help-places-places = Units and contact points refer to them.
help-print-profile = The colour profile of the print shop. If not given: FOGRA39 for coated paper.

## Texts that scripts show: %name% is a value that they put in

script-added = “%name%” added
script-both = Somebody else has changed the same place
script-cancel = Cancel
script-changed-elsewhere = The catalogue was changed in another window or program.
script-contrast-enough = Contrast to white %ratio% : 1, easy to read
script-contrast-low = Contrast to white %ratio% : 1, too little: 4.5 : 1 is needed
script-copied = Copied
script-copy-yourself = The text is selected. Copy it with Ctrl+C.
script-earlier = Move “%name%” one place to the front
script-fixed = Corrected
script-keep = Save
script-leave = Leave as it is
script-left = Left as it is, with a reason
script-left-out = Ended and so no longer in it: %names%
script-making = Being made …
script-mine = What you have written
script-moved = “%name%” now stands at place %number%
script-new-findings = New findings: %count%
script-no-file = Choose a file first.
script-no-page = This page cannot be shown at the moment.
script-not-reached = The program does not answer. Your text stays here.
script-picture-now = The picture as it is now
script-picture-taken = Picture “%name%” taken in
script-reading = Reading …
script-reason = Why is it to stay as it is?
script-show-anew = Show anew
script-take-mine = Keep my version
script-take-out = Take out “%name%”
script-take-theirs = Take the other version
script-taken-out = “%name%” taken out
script-theirs = What stands there now

## Forms

desk-forms = Forms
desk-forms-send = Ask the departments
desk-forms-send-what = Each department gets a document of Word with its measures. Send it by mail; what comes back you drop onto this page below.
desk-forms-deadline = The letters ask for an answer by { $day }.
desk-forms-no-deadline = The letters do not say yet until when to answer.
desk-forms-change-deadline = Change deadline and letter
desk-forms-no-unit = No department has a measure yet.
desk-forms-file = Forms.zip
desk-forms-all = Download all forms
desk-forms-open = { $count ->
    [one] Only the one that is outstanding
   *[other] Only the { $count } that are outstanding
  }
desk-forms-note-asked = Note as sent
desk-forms-asked = Forms sent
desk-forms-form = Form
desk-forms-answers = Take over answers
desk-forms-drop = Drop the documents that were filled in here, or choose them:
desk-forms-take-all = Take over all that is clear
desk-forms-put-away = Put the answers away
desk-forms-nothing-left = There is nothing left to decide in these answers.
desk-forms-take = Take over
desk-forms-drop-it = Drop
desk-forms-edit = Edit
desk-forms-make = Make the measure
desk-forms-notes = Release and notes
desk-forms-taken = Answer taken over
desk-answer-crossed = You have changed this field, too, since the form was sent. Taking it over writes over your version.
desk-answer-contradicted = Two answers say different things here. Take one of them.
desk-answer-empty = The department has emptied this field; without it the measure cannot be printed.
desk-answer-locked = This text has parts that Word does not know; they would be lost. Better edit it by hand.
desk-answer-homeless = Nobody can tell which unit this measure belongs to. Make it yourself under “Measures”.
desk-begin-old = From an old catalogue
desk-begin-old-what = For the first year: the old catalogue as a document of Word, or as the text of its PDF, becomes measures, chapters and contact points. A report says what to look at. The old file stays as it is.
desk-begin-old-file = File (.docx or .txt)
desk-taken-over = Report on the takeover
desk-taken-over-what = This catalogue was made of an old one. What to look at stands here:

## What has changed

desk-changes = What has changed
desk-changes-alone = There is no other edition in this folder with which this one could be compared. Put the folder of the old edition beside that of this edition.
desk-changes-with = Compare with
desk-changes-compare = Compare
desk-changes-paper = Save as PDF
desk-changes-text = Save as text (Markdown)
desk-changes-sections = Contents
desk-changes-unread = One of the two editions cannot be read as a whole. What stands there would seem to be gone, so nothing was compared.
  .do = Open “Findings”: they say what is missing where. Look at the other edition, too.
desk-changes-not-set = The PDF could not be set.
  .do = Open “Findings” and correct the errors. As text you can save the changes already.

## Proofs

desk-proof = Proof
desk-proof-pdf = PDF
desk-proofs = Proofs
desk-proofs-what = A proof shows a department the pages of its measures as they will be, with a sheet to tick and sign. It takes a moment to make.
desk-proofs-all = Download all proofs
desk-proofs-not-set = The pages cannot be set at the moment, so there is no proof.
  .do = Open “Findings” and correct the errors.
desk-forms-word = Word

## Extract and corrected edition

desk-make-package = Package for website and data portal
desk-make-package-what = The PDF, pictures of the cover, a piece for the page with the download, links to every measure, the statement on accessibility and the measures as open data, in one file.
desk-package-made = { $portal ->
    [yes] { $count } files, with the description for the data portal.
   *[no] { $count } files. The data portal still needs some of the fields under “Title and structure”.
  }
desk-make-extract = Extract
desk-make-extract-what = A part of the catalogue as an accessible PDF of its own, with its own cover, contents and register.
desk-extract-of = Extract of
desk-part-dimension = Dimensions
desk-part-division = Divisions
desk-part-unit = Departments
desk-correct = Corrected edition
desk-correct-what = The edition is marked as corrected in this month. The month then stands in the imprint; state and number stay as they are.
desk-correct-when = Have you mended something in an edition that is published already? Then mark it as corrected before you publish it anew.
desk-correct-since = At present it says: corrected { $month }.
desk-correct-it = Mark as corrected …

## Deadline and reminders

desk-deadline = { $past ->
    [true] Departments were to answer by { $day }; that day has passed.
   *[other] Departments are to answer by { $day }.
  }
desk-no-deadline = No day is named yet by which departments are to answer.
desk-change-deadline = Change deadline
desk-waiting-since = Without answer since
desk-day-short = { $year }-{ $month }-{ $day }
desk-reminders = Remind
desk-reminders-what = These departments were asked and have not answered everything yet. You can copy the text or take it straight into your mail program.
desk-reminder-count = { $count ->
    [one] 1 measure without answer
   *[other] { $count } measures without answer
  }
desk-reminder-subject = Subject
desk-reminder-body = Text
desk-reminder-write = Write mail
desk-reminder-long = This text is too long to be handed to the mail program. Copy it and paste it there; the subject is there already.
desk-reminder-copy = Copy text
