"""A small file for every table, as ``--help`` shows it and a test runs it."""

from collections.abc import Mapping

EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "crs": ("id,temperature,hypotension,vasopressors,oxygen", "P1,38.5,vasopressor,norepinephrine,none"),
    "icans": (
        "id,ice,consciousness,seizure,motor,imaging,pressure_signs,fatal",
        "P1,6,,none,none,none,none,0",
    ),
    "infection": (
        "id,day,category,organism,treatment,admission,organ_support,fatal",
        "P1,12,bacterial,E. coli,intravenous,1,0,0",
    ),
    "chip": (
        "id,gene,vaf,detection_limit,sex,hb [g/L],anc [/uL],platelets",
        "P1,TET2,0.08,0.02,F,131,3200,210",
    ),
    "chrs": (
        "id,age,n_mutations,single_dnmt3a,high_risk,max_vaf,rdw,mcv,status",
        "P1,65,1,no,yes,0.2,13,92,CHIP",
    ),
    "clones": (
        "id,day,gene,change,vaf,detection_limit,depth",
        "P1,-30,TP53,R248Q,0.044,0.01,1000",
        "P1,335,TP53,R248Q,0.385,0.01,1000",
    ),
    "ipss": ("id,blasts,hb,platelets,anc,karyotype", 'P1,6,9.1,47,0.9,"45,XX,-7[20]"'),
    "ipss-r": ("id,blasts,hb,platelets,anc,cyto_group,age", "P1,4.99,8,50,0.8,Int,80"),
    "ipss-m": (
        "id,HB,PLT,BM_BLAST,del5q,del7_7q,complex,CYTO_IPSSR,del17_17p,TP53mut,ASXL1,…",
        "P1,9.6,281,9,0,0,0,Good,0,0,1,…",
    ),
    "response-group": ("id,day,response,event", "P1,30,CR,", "P1,365,,progression"),
    "endpoints": (
        "id,infusion_date,progression_date,death_date,last_contact_date,cause",
        "P1,2024-01-08,,2024-07-26,,infection",
    ),
    "tmn-watch": (
        "id,day,mcv,icans,gene,variant,vaf,detection_limit",
        "P1,-20,94,,TP53,R248Q,0.044,0.01",
        "P1,5,,3,,,,",
        "P1,300,101,,TP53,R248Q,0.385,0.01",
    ),
    "ir": (
        "id,day,analyte,value,unit,event",
        "P1,30,CD4,0.25,G/L,",
        "P1,90,CD19,<1,/uL,",
        "P1,90,IgG,450,mg/dL,",
        "P1,200,,,,progression",
    ),
    "icaht": (
        "id,day,anc [/uL],last_day",
        "P1,0,2000,400",
        "P1,5,300,400",
        "P1,12,400,400",
        "P1,19,1800,400",
    ),
    "platelet-icaht": ("id,day,platelets,last_day", "P1,0,150,400", "P1,6,18,400", "P1,13,45,400"),
    "neutrophil-recovery": ("id,day,anc [/uL]", "P1,0,2000", "P1,6,200", "P1,13,3000"),
    "car-hematotox": ("id,platelets,anc [/uL],hb,crp [mg/dL],ferritin", "P1,110,950,10.1,4.2,540"),
    "eln2022": (
        "id,karyotype,NPM1,FLT3_ITD,CEBPA_bZIP,TP53_vaf [%],ASXL1,…",
        'P1,"46,XY,t(9;11)(p21;q23)[20]",0,0,0,0,1,…',
    ),
    "reminders": ("id,day,analyte,value,unit,event", "P1,200,IgG,3.9,g/L,", "P1,190,,,,pneumonia"),
}
"""Rule name → header and rows; ``…`` stands for the columns that are alike."""
