"""A small form for a gene panel of the clinic's own laboratory: its name, and its gene list pasted."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from analytics.entry.finding import Weight
from analytics.samples.gene_list import GeneList, own_panel, read_gene_list
from widgets.look import set_kind, zoomed
from widgets.problem_text import problem_text
from widgets.small_form import accept_buttons, named_fields


class OwnPanelForm(QDialog):
    """Shows how many genes were understood while they are pasted.

    Signals:
        entered: the ``GenePanel``.
    """

    entered = Signal(object)

    def __init__(self, taken: frozenset[str], known: frozenset[str], parent: QWidget | None = None) -> None:
        """Offer no code that is *taken*; *known* are the genes of the other panels."""
        super().__init__(parent)
        self._taken, self._known = taken, known
        self.setObjectName("own_panel_form")
        self.setWindowTitle(self.tr("Panel of the clinic"))
        self._name = QLineEdit()
        self._name.setObjectName("panel_name")
        self._name.setPlaceholderText(self.tr("Laboratory and version"))
        self._source = QLineEdit()
        self._source.setObjectName("panel_source")
        self._source.setPlaceholderText(self.tr("Report or document the list is from"))
        self._genes = QPlainTextEdit()
        self._genes.setObjectName("panel_genes")
        self._genes.setTabChangesFocus(True)
        self._genes.setPlaceholderText(self.tr("Paste the gene list: one a line, or with commas"))
        self._genes.setMinimumHeight(zoomed(150))
        self._genes.textChanged.connect(self._read)
        self._said = QLabel()
        self._said.setObjectName("panel_said")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        rows = (
            (self.tr("&Name"), self._name),
            (self.tr("&Source"), self._source),
            (self.tr("&Genes"), self._genes),
        )
        layout = QVBoxLayout(self)
        layout.addLayout(named_fields(rows))
        layout.addWidget(self._said)
        layout.addWidget(accept_buttons(self, self.tr("Add panel"), "add_panel", self._announce))
        self.resize(zoomed(520), self.sizeHint().height())

    @Slot()
    def _read(self) -> None:
        found = read_gene_list(self._genes.toPlainText(), self._known)
        self._say(found)

    def _say(self, found: GeneList) -> bool:
        """Say what was understood; return whether it can be kept."""
        refused = [one for one in found.findings if one.weight is Weight.REFUSED]
        sentences = [problem_text(one.problem) for one in found.findings]
        count = self.tr("{n} genes.").format(n=len(found.genes)) if found.genes else ""
        self._said.setText(" ".join(filter(None, (count, *sentences))))
        set_kind(self._said, "crit" if refused else "label")
        return not refused

    @Slot()
    def _announce(self) -> None:
        found, name = (
            read_gene_list(self._genes.toPlainText(), self._known),
            " ".join(self._name.text().split()),
        )
        is_fine = self._say(found)
        if not name:
            self._said.setText(self.tr("A panel needs a name to be chosen by."))
            set_kind(self._said, "crit")
            self._name.setFocus()
        elif is_fine:
            self.entered.emit(
                own_panel(name, found.genes, " ".join(self._source.text().split()), self._taken)
            )
            self.accept()
