package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.PublishingDesks;
import org.tributary.insight.ThemeAreas;
import org.tributary.insight.ThemeRow;
import org.tributary.insight.ThemeSort;
import org.tributary.insight.ThemeStatus;
import org.tributary.insight.Themes;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The live pool as a table, in the order that the URL says. */
@Named
@RequestScoped
public class ListThemesPage {

    private static final int ROWS = 50;

    private ThemeSort sort = ThemeSort.SIZE;
    private ThemeStatus status = ThemeStatus.OPEN;
    private String area = "";
    private boolean byArea;
    private int page = 1;
    private Page<ThemeRow> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));
    private Map<Long, UUID> published = Map.of();
    private List<ThemeAreas.Area> areas = List.of();
    private List<String> words = List.of();

    @Inject
    Themes themes;

    @Inject
    ThemeAreas themeAreas;

    @Inject
    PublishingDesks desks;

    @Inject
    ThemeWords themeWords;

    @Inject
    Texts texts;

    /** An order or a status to choose: what stands in the URL, its words, and whether it is chosen. */
    public record Pill(String code, String label, boolean chosen) {
    }

    public void load() {
        if (byArea) {
            areas = themeAreas.all();
            return;
        }
        words = PageTurns.id(area).flatMap(themeAreas::words).orElse(List.of());
        found = themes.list(status, sort, area, PageRequest.ofNumber(page, ROWS));
        published = desks.insights().stream()
                .collect(Collectors.toMap(one -> one.row().theme(), one -> one.row().id(), (one, other) -> one));
    }

    public Page<ThemeRow> getFound() {
        return found;
    }

    public boolean isPublished(ThemeRow theme) {
        return published.containsKey(theme.key());
    }

    public List<ThemeAreas.Area> getAreas() {
        return areas;
    }

    /** The chosen area in words, empty where none is chosen. */
    public String getAreaName() {
        return area.isEmpty() ? "" : themeWords.area(words);
    }

    public List<Pill> getSorts() {
        return Arrays.stream(ThemeSort.values())
                .map(one -> new Pill(one.code(), texts.get("insight.themes.sort." + one.code()), one == sort)).toList();
    }

    public List<Pill> getStatuses() {
        return Stream.of(ThemeStatus.OPEN, ThemeStatus.MUTED)
                .map(one -> new Pill(one.code(), texts.get("insight.themes.status." + one.code()), one == status)).toList();
    }

    public String getSort() {
        return sort.code();
    }

    public void setSort(@Nullable String code) {
        this.sort = ThemeSort.ofCode(code == null ? "" : code).orElse(ThemeSort.SIZE);
    }

    public String getStatus() {
        return status.code();
    }

    public void setStatus(@Nullable String code) {
        this.status = ThemeStatus.MUTED.code().equals(code) ? ThemeStatus.MUTED : ThemeStatus.OPEN;
    }

    public String getArea() {
        return area;
    }

    /** An area's id, or {@code none}; anything else is no area. */
    public void setArea(@Nullable String area) {
        this.area = "none".equals(area) ? area : PageTurns.id(area).map(UUID::toString).orElse("");
    }

    public String getBy() {
        return byArea ? "area" : "";
    }

    public void setBy(@Nullable String by) {
        this.byArea = "area".equals(by);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
