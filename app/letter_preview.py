"""The pages on the screen are those of one PDF at a time, rendered beside the window at its scale."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.report.pdf_pages import PageSize, page_images
from app.tasks import Failed, TaskRunner, Tick
from widgets.page_preview import PagePreview


class LetterPreview(QObject):
    """Feeds the preview; a newer wish cancels the one before."""

    def __init__(self, view: PagePreview, tasks: TaskRunner, failed: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._tasks, self._failed = view, tasks, failed
        self._pdf: bytes | None = None
        view.scale_wanted.connect(self._render)

    @property
    def pdf(self) -> bytes | None:
        """The document in view."""
        return self._pdf

    @property
    def dots_per_point(self) -> float:
        """The scale of the screen."""
        return self._view.dots_per_point

    def show(
        self, pdf: bytes, sizes: tuple[PageSize, ...], images: tuple[QImage, ...] = (), *, of: str = ""
    ) -> None:
        """Show *pdf*; its *images*, where they are there already, are of the scale asked for."""
        if pdf == self._pdf and self._view.images:
            self._view.show_of(of)
            return
        self._pdf = pdf
        self._view.show_of(of)
        if images:
            self._view.show_images(images)
        self._view.show_sizes([(size.width_pt, size.height_pt) for size in sizes])

    def show_nothing(self, why: str = "") -> None:
        """Show no page, and why."""
        self._pdf = None
        self._view.show_nothing(why)

    @Slot(float)
    def _render(self, dots_per_point: float) -> None:
        pdf = self._pdf
        if pdf is None:
            return

        def work(tick: Tick) -> tuple[QImage, ...]:
            return page_images(pdf, dots_per_point=dots_per_point, tick=tick)

        def show(images: tuple[QImage, ...]) -> None:
            if self._pdf is pdf:
                self._view.show_images(images)

        self._tasks.run(work, title="", then=show, failed=self._failed, channel="letter-pages")
