"""The row above the clones: view, scale, day 0, materials, genes, parentage; it wraps where it is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QWidget

from analytics.figures.clone_choices import SHOW_ALL, AfterKind, ClonesLook, ClonesViewKind
from analytics.figures.day_zero import ZeroOffer
from analytics.figures.vaf_scale import VafScaleKind
from analytics.records.sample import Material
from widgets.choice_box import ShortChoiceBox
from widgets.gene_menu import GeneMenu
from widgets.labelled import labelled
from widgets.local_text import whole_text
from widgets.segments import Segments
from widgets.wrapping_row import WrappingRow

VIEWS: tuple[ClonesViewKind, ...] = ("over_time", "before_after", "fish")
SCALES: tuple[VafScaleKind, ...] = ("linear", "log", "logit")
AFTER: tuple[AfterKind, ...] = ("last", "tmn")
_MOST_LETTERS = 24
_AS_IT_IS = ClonesLook()


@dataclass(frozen=True, slots=True)
class ClonesOffers:
    """What there is to choose from for one patient.

    Attributes:
        zeros: what can be day 0; the record's own comes first.
        materials: of the samples, with their names.
        genes: of the variants.
        has_tmn: whether there is a t-MN to compare with.
        can_edit: whether the parentage may be changed.
    """

    zeros: Sequence[ZeroOffer] = ()
    materials: Sequence[tuple[Material | None, str]] = ()
    genes: Sequence[str] = ()
    has_tmn: bool = False
    can_edit: bool = True


class ClonesControls(QFrame):
    """Shows what was chosen and says what is wanted instead.

    Signals:
        chosen: ``ClonesLook`` as the reader wants it now.
        parentage_asked: the user wants to set which clone arose in which; carries the button.
    """

    chosen = Signal(object)
    parentage_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clones_controls")
        self._look, self._offers = _AS_IT_IS, ClonesOffers()
        views = (self.tr("Over time"), self.tr("Before–after"), self.tr("Fish plot"))
        self._views = Segments(self.tr("View of the clones"), list(zip(VIEWS, views, strict=True)))
        self._views.setObjectName("clones_view")
        self._views.chosen.connect(self._take_view)
        scales = (self.tr("Linear"), self.tr("Log"), self.tr("Logit"))
        self._scale = Segments(self.tr("Scale of the VAF"), list(zip(SCALES, scales, strict=True)))
        self._scale.setObjectName("vaf_scale")
        self._scale.chosen.connect(self._take_scale)
        self._zero = self._new_box("clones_zero", self.tr("Day 0"), self._take_zero)
        self._after = self._new_box("clones_after", self.tr("Sample after the infusion"), self._take_after)
        self._material = self._new_box("clones_material", self.tr("Material"), self._take_material)
        self._genes = QPushButton()
        self._genes.setObjectName("clones_genes")
        self.menu = GeneMenu()
        self.menu.genes_chosen.connect(self._take_genes)
        self._genes.clicked.connect(lambda: self.menu.open_below(self._genes))
        self._parentage = QPushButton(self.tr("Parentage…"))
        self._parentage.setObjectName("clones_parentage")
        self._parentage.clicked.connect(lambda: self.parentage_asked.emit(self._parentage))
        self._reset = QPushButton(self.tr("Show all"))
        self._reset.setObjectName("clones_reset")
        self._reset.setToolTip(self.tr("All samples and genes, day 0 as it was"))
        self._reset.clicked.connect(self._show_all)
        self._of_time = labelled(self.tr("Day 0"), self._zero)
        self._of_pair = labelled(self.tr("After"), self._after)
        self._of_vaf = labelled(self.tr("VAF"), self._scale)
        row = WrappingRow(self)
        for part in (
            self._views, self._of_vaf, self._of_time, self._of_pair,
            labelled(self.tr("Material"), self._material), self._genes, self._parentage, self._reset,
        ):  # fmt: skip
            row.addWidget(part)

    @property
    def last(self) -> QWidget:
        """The control that Tab reaches last."""
        return self._reset

    @property
    def look(self) -> ClonesLook:
        """What holds."""
        return self._look

    def show_look(self, look: ClonesLook, offers: ClonesOffers) -> None:
        """Show what holds and what else there is, without announcing it."""
        self._look, self._offers = look, offers
        choices = look.choices
        self._views.show_choice(look.view)
        self._scale.show_choice(look.scale)
        zeros = [offer.choice for offer in offers.zeros]
        at = zeros.index(choices.zero) if choices.zero in zeros else 0
        _fill(self._zero, [offer.label for offer in offers.zeros], at)
        _fill(self._after, [self.tr("last sample"), self.tr("at t-MN")], AFTER.index(choices.after))
        self._after.setEnabled(offers.has_tmn)
        materials = [material for material, _ in offers.materials]
        only = next(iter(choices.materials)) if choices.materials else None
        is_one = choices.materials is not None and only in materials
        names = [self.tr("all"), *(name for _, name in offers.materials)]
        _fill(self._material, names, materials.index(only) + 1 if is_one else 0)
        self._material.setEnabled(len(materials) > 1)
        self.menu.show_genes(offers.genes, choices.genes)
        self._arrange()

    def clear(self) -> None:
        """Offer nothing: no event of a patient stays behind."""
        self.menu.close_card()
        self.show_look(replace(self._look, choices=SHOW_ALL), ClonesOffers())

    def _arrange(self) -> None:
        view, choices, offers = self._look.view, self._look.choices, self._offers
        shown = len(offers.genes) if choices.genes is None else len(choices.genes & set(offers.genes))
        texts = {"shown": whole_text(shown), "all": whole_text(len(offers.genes))}
        self._genes.setText(self.tr("Genes: {shown} of {all}").format(**texts))
        self._genes.setEnabled(len(offers.genes) > 1)
        self._genes.setVisible(bool(offers.genes))
        self._of_time.setVisible(view != "before_after")
        self._of_pair.setVisible(view == "before_after")
        self._of_vaf.setVisible(view != "fish")
        self._parentage.setVisible(view == "fish")
        self._parentage.setEnabled(offers.can_edit and bool(offers.genes))
        self._reset.setVisible(choices.is_filtered or choices.zero is not None)

    @Slot(str)
    def _take_view(self, view: ClonesViewKind) -> None:
        self._choose(replace(self._look, view=view))

    @Slot(str)
    def _take_scale(self, scale: VafScaleKind) -> None:
        self._choose(replace(self._look, scale=scale))

    @Slot(int)
    def _take_zero(self, row: int) -> None:
        choices = replace(self._look.choices, zero=self._offers.zeros[row].choice)
        self._choose(replace(self._look, choices=choices))

    @Slot(int)
    def _take_after(self, row: int) -> None:
        self._choose(replace(self._look, choices=replace(self._look.choices, after=AFTER[row])))

    @Slot(int)
    def _take_material(self, row: int) -> None:
        only = None if row == 0 else frozenset({self._offers.materials[row - 1][0]})
        self._choose(replace(self._look, choices=replace(self._look.choices, materials=only)))

    @Slot(object)
    def _take_genes(self, genes: frozenset[str] | None) -> None:
        self._choose(replace(self._look, choices=replace(self._look.choices, genes=genes)))

    @Slot()
    def _show_all(self) -> None:
        self._choose(replace(self._look, choices=SHOW_ALL))
        self.show_look(self._look, self._offers)

    def _choose(self, look: ClonesLook) -> None:
        if look != self._look:
            self._look = look
            self._arrange()
            self.chosen.emit(look)

    def _new_box(self, name: str, said: str, take: object) -> ShortChoiceBox:
        box = ShortChoiceBox(_MOST_LETTERS)
        box.setObjectName(name)
        box.setAccessibleName(said)
        box.activated.connect(take)
        return box


def _fill(box: QComboBox, texts: Sequence[str], current: int) -> None:
    box.clear()
    box.addItems(list(texts))
    box.setCurrentIndex(current if texts else -1)
    box.setEnabled(len(texts) > 1)
    box.setToolTip(box.currentText())
